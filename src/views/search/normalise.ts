/** The normalisation is the row index's own: what is indexed, asked and marked is folded alike. */
export { normalise, normaliseMapped, type Normalised } from '../../row-index/normalise.ts';
