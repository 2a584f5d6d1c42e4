package io.aludel.dialect.h2;

import io.aludel.dialect.Likeness;
import java.util.List;
import java.util.Set;

/** What H2 takes for the same. Stateless. */
final class H2Likeness extends Likeness {
    static final H2Likeness INSTANCE = new H2Likeness();

    private static final List<Set<String>> SYNONYMS = List.of(
            Set.of("float", "double", "double precision"),
            Set.of("varchar", "nvarchar", "character varying", "varchar_casesensitive"),
            Set.of("char", "nchar", "character"));

    private static final int NUMBERS_FETCHED = 32;

    /** FLOAT without digits has eight bytes, and all texts are national. */
    @Override
    public boolean sameTypes(String one, String other) {
        return super.sameTypes(one, other) || areIn(SYNONYMS, one, other);
    }

    @Override
    public String kept(String type) {
        return super.kept(byBits(type, "real", "double"));
    }

    @Override
    public boolean keepsIdentities() {
        return true;
    }

    @Override
    public boolean changesFirstNumbers() {
        return false;
    }

    @Override
    public boolean changesComputedTypes() {
        return false;
    }

    @Override
    public boolean dropsPrimaryKeysWithoutName() {
        return true;
    }

    @Override
    public boolean keepsIndexesUnderForeignKeys() {
        return true;
    }

    @Override
    public boolean movesKeysToIndexes() {
        return true;
    }

    @Override
    public boolean viewsHoldTables() {
        return true;
    }

    @Override
    public long numbersFetched() {
        return NUMBERS_FETCHED;
    }
}
