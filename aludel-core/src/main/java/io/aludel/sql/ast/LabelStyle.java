package io.aludel.sql.ast;

/** How the columns of a select are named where nobody gave them a label. */
public enum LabelStyle {
    /** Of several columns of one name all but the first get a number: {@code id}, {@code id_1}. */
    DISAMBIGUATE_ONLY,
    /** Each column is called after its table: {@code users_id}. */
    TABLENAME_PLUS_COL,
    /** Each column keeps its name, several times where it comes several times. */
    NONE
}
