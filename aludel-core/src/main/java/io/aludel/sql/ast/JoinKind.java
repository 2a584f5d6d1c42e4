package io.aludel.sql.ast;

/** The kinds of join. */
public enum JoinKind {
    INNER("JOIN"),
    LEFT("LEFT OUTER JOIN"),
    RIGHT("RIGHT OUTER JOIN"),
    FULL("FULL OUTER JOIN"),
    CROSS("CROSS JOIN");

    private final String sql;

    JoinKind(String sql) {
        this.sql = sql;
    }

    /** The words of SQL. */
    public String sql() {
        return sql;
    }
}
