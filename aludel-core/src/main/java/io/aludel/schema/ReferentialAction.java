package io.aludel.schema;

/** What a database does to referring rows when the row they refer to is deleted or its key changes. */
public enum ReferentialAction {
    /** Nothing is said, which means NO ACTION. */
    UNSTATED(""),
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The words of SQL. */
    public String sql() {
        return sql;
    }
}
