/** In force on the day, as `holdsOn` of the domain says of a row. The day is given twice. */
export const holdsOnSql = (alias: string): string => `${alias}.valid_from <= ? AND ${notOverSql(alias)}`;

/** In force on the day or to come, as `isOver` of the domain denies of a row. The day is given once. */
export const notOverSql = (alias: string): string => `(${alias}.valid_to IS NULL OR ${alias}.valid_to >= ?)`;
