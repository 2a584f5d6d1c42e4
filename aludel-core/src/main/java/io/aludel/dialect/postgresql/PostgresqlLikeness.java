package io.aludel.dialect.postgresql;

import io.aludel.compile.ddl.ServerVersion;
import io.aludel.dialect.Likeness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL takes for the same. Stateless. */
final class PostgresqlLikeness extends Likeness {
    private static final int LONGEST_NAME = 63;

    static final PostgresqlLikeness INSTANCE = new PostgresqlLikeness();

    private static final List<Set<String>> WIDE = List.of(Set.of("float", "double", "double precision"));

    private static final int SETS_EXPRESSIONS_SINCE = 17;
    private static final Set<String> TEXTS = Set.of("varchar", "char", "text", "character", "name", "citext");

    /** FLOAT without digits has eight bytes. */
    @Override
    public boolean sameTypes(String one, String other) {
        return super.sameTypes(one, other) || areIn(WIDE, one, other);
    }

    @Override
    public String kept(String type) {
        return super.kept(byBits(type, "real", "double precision"));
    }

    @Override
    public String impliedArguments(String type) {
        return type.equals("char") || type.equals("character") || type.equals("bit") ? "1" : "";
    }

    @Override
    public boolean keepsTypesUnderComputations() {
        return true;
    }

    @Override
    public boolean keepsRestrict() {
        return true;
    }

    @Override
    public boolean keepsIdentities() {
        return true;
    }

    @Override
    public boolean changesComputations(ServerVersion version) {
        return version.atLeast(SETS_EXPRESSIONS_SINCE, 0);
    }

    @Override
    public boolean viewsHoldTables() {
        return true;
    }

    /** Texts become anything, and truth values numbers, only when told so. */
    @Override
    public boolean asksForConversion(String before, String after) {
        String from = name(before);
        String to = name(after);
        return TEXTS.contains(from) && !TEXTS.contains(to)
                || from.equals("boolean") && !TEXTS.contains(to)
                || to.equals("boolean");
    }

    /** A longer one would be cut, in a way that depends on both of its parts. */
    @Override
    public @Nullable String primaryKeyName(String table) {
        String name = table + "_pkey";
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME ? name : null;
    }
}
