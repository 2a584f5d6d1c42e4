package io.aludel.dialect.mysql;

import io.aludel.compile.LiteralRenderer;
import java.time.Instant;

/** Literals of MySQL, in whose texts the backslash escapes too. Stateless. */
final class MysqlLiterals extends LiteralRenderer {
    @Override
    protected String truth(boolean value) {
        return value ? "true" : "false";
    }

    @Override
    protected String text(String value) {
        return super.text(value.replace("\\", "\\\\"));
    }

    /** A DATETIME has no offset; instants are kept in UTC. */
    @Override
    protected String instant(Instant value) {
        return super.instant(value).replace("+00:00", "");
    }
}
