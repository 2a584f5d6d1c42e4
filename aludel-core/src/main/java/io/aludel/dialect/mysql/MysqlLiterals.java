package io.aludel.dialect.mysql;

import io.aludel.compile.LiteralRenderer;
import io.aludel.dialect.TemporalCodecs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/** Literals of MySQL, in whose texts the backslash escapes too. Stateless. */
class MysqlLiterals extends LiteralRenderer {
    private static final String NAME = "MySQL and MariaDB";

    @Override
    protected String truth(boolean value) {
        return value ? "true" : "false";
    }

    @Override
    protected String text(String value) {
        return super.text(value.replace("\\", "\\\\"));
    }

    /** REAL is a double there, in which a value is kept that looks like it. */
    @Override
    protected String single(float value) {
        return approximate(value, Float.toString(value));
    }

    @Override
    protected String date(LocalDate value) {
        return super.date(TemporalCodecs.withinFourDigits(value, NAME));
    }

    @Override
    protected String timestamp(LocalDateTime value) {
        return super.timestamp(TemporalCodecs.withinFourDigits(value, NAME));
    }

    /** A DATETIME has no offset; instants are kept in UTC. */
    @Override
    protected String instant(Instant value) {
        return timestamp(LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    @Override
    protected String offsetTime(OffsetTime value) {
        return text(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime().toString());
    }
}
