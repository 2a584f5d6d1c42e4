package io.aludel.schema;

import static java.util.Objects.requireNonNull;

/** SQL taken over to the letter, as the application wrote it or as a database reported it. */
public record RawSql(String sql) implements SqlFragment {
    public RawSql {
        requireNonNull(sql, "sql");
    }
}
