package io.aludel.dialect.mysql;

import java.util.UUID;

/** Literals of MariaDB, which has a type for UUIDs. Stateless. */
final class MariadbLiterals extends MysqlLiterals {
    @Override
    protected String uniqueId(UUID value) {
        return text(value.toString());
    }
}
