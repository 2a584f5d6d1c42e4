package io.aludel.dialect.mysql;

import io.aludel.dialect.Likeness;
import java.util.List;
import java.util.Set;

/** What MariaDB and MySQL take for the same. Stateless. */
final class MysqlLikeness extends Likeness {
    static final MysqlLikeness INSTANCE = new MysqlLikeness();

    private static final int NUMBERS_FETCHED = 1000;

    private static final List<Set<String>> SYNONYMS = List.of(
            Set.of("boolean", "bool", "tinyint"),
            Set.of("json", "longtext"),
            Set.of("float", "float4"),
            Set.of("double", "double precision", "real"),
            Set.of("varchar", "nvarchar", "national varchar"),
            Set.of("char", "character", "nchar", "national char"));

    @Override
    public boolean keepsTypesUnderForeignKeys() {
        return true;
    }

    @Override
    public boolean sameTypes(String one, String other) {
        return super.sameTypes(one, other) || areIn(SYNONYMS, one, other);
    }

    @Override
    public String kept(String type) {
        return super.kept(byBits(type, "float", "double"));
    }

    @Override
    public String impliedArguments(String type) {
        return switch (type) {
            case "numeric", "decimal", "dec", "fixed" -> "10,0";
            case "char", "character", "nchar", "binary", "bit" -> "1";
            default -> "";
        };
    }

    @Override
    public boolean isDisplayWidth(String type) {
        return type.endsWith("int") || type.equals("integer") || type.startsWith("bool");
    }

    @Override
    public boolean keepsPrimaryKeyNames() {
        return false;
    }

    @Override
    public boolean renamesConstraints() {
        return false;
    }

    @Override
    public boolean keepsIndexConditions() {
        return false;
    }

    @Override
    public boolean uniqueIndexesAreConstraints() {
        return true;
    }

    @Override
    public boolean indexesForeignKeys() {
        return true;
    }

    @Override
    public boolean boundsIndexes() {
        return true;
    }

    @Override
    public boolean keepsAutoIncrement() {
        return true;
    }

    @Override
    public long numbersFetched() {
        return NUMBERS_FETCHED;
    }

    /** Who defines it is added, to a result its display width and character set. */
    @Override
    public String comparable(String definition) {
        return super.comparable(definition)
                .replaceFirst("(?i)\\bDEFINER\\s*=\\s*\\S+\\s+", "")
                .replaceFirst("(?i)(\\bRETURNS\\s+\\w*INT(?:EGER)?)\\s*\\(\\d+\\)", "$1")
                .replaceFirst("(?i)(\\bRETURNS\\s+[^\\n]*?)\\s+CHARSET\\s+\\w+(?:\\s+COLLATE\\s+\\w+)?", "$1");
    }

    /** The one after it stands for the end. */
    @Override
    public long largestNumber() {
        return Long.MAX_VALUE - 1;
    }
}
