package io.aludel.dialect;

import io.aludel.compile.ddl.ServerVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a database takes for the same when a model is compared with it, and what it keeps at all. Stateless; a dialect overrides what is
 * otherwise with its database.
 */
public class Likeness {
    /** A database that keeps everything that it is told. */
    public static final Likeness STANDARD = new Likeness();

    private static final List<Set<String>> SYNONYMS = List.of(
            Set.of("numeric", "decimal", "dec"),
            Set.of("integer", "int"),
            Set.of("varchar", "character varying", "char varying"),
            Set.of("char", "character"),
            Set.of("timestamp", "timestamp without time zone"),
            Set.of("time", "time without time zone"),
            Set.of("double", "double precision", "float8"),
            Set.of("boolean", "bool"));

    private static final Pattern WITHOUT_SCALE = Pattern.compile("^(numeric|decimal|dec)\\((\\d+)\\)");
    private static final Pattern BITS = Pattern.compile("^float\\((\\d+)\\)");
    private static final int BITS_OF_SINGLE = 24;

    /** For dialects. */
    protected Likeness() {}

    /**
     * Whether two names of types mean the same.
     *
     * @param one a name in lower case, without its arguments
     * @param other another
     */
    public boolean sameTypes(String one, String other) {
        return one.equals(other) || areIn(SYNONYMS, one, other);
    }

    /**
     * What stands in parentheses behind a type when nothing does.
     *
     * @param type its name in lower case
     * @return length, or precision and scale as {@code 10,0}; empty when that is not the same as saying any
     */
    public String impliedArguments(String type) {
        return "";
    }

    /**
     * What the database makes of a type, as far as its name depends on what stands in parentheses: {@code float(24)} is {@code real} on
     * some.
     *
     * @param type as it is declared, in lower case
     */
    public String kept(String type) {
        return WITHOUT_SCALE.matcher(type).replaceFirst("$1($2,0)");
    }

    /** A FLOAT with so many bits by the name that the database has for it. */
    protected static String byBits(String type, String single, String twofold) {
        Matcher bits = BITS.matcher(type);
        boolean few = bits.find() && Integer.parseInt(bits.group(1)) <= BITS_OF_SINGLE;
        return bits.reset().replaceFirst(few ? single : twofold);
    }

    /** Whether two words are in one of some sets. */
    protected static boolean areIn(List<Set<String>> sets, String one, String other) {
        return sets.stream().anyMatch(set -> set.contains(one) && set.contains(other));
    }

    /** Whether what stands in parentheses behind a type says nothing about its values. */
    public boolean isDisplayWidth(String type) {
        return false;
    }

    /** Whether comments are kept. */
    public boolean keepsComments() {
        return true;
    }

    /** Whether primary keys keep their names. */
    public boolean keepsPrimaryKeyNames() {
        return true;
    }

    /** Whether a primary key is dropped by {@code DROP PRIMARY KEY}, and its name not told unless it was given one. */
    public boolean dropsPrimaryKeysWithoutName() {
        return false;
    }

    /** The name that the database makes up for a primary key without one; null when it cannot be foretold. */
    public @Nullable String primaryKeyName(String table) {
        return null;
    }

    /** Whether an index can be given another name. */
    public boolean renamesIndexes() {
        return true;
    }

    /** Whether a constraint can be given another name; where it cannot, a unique one may be an index that can. */
    public boolean renamesConstraints() {
        return true;
    }

    /** Whether indexes keep the condition of their rows. */
    public boolean keepsIndexConditions() {
        return true;
    }

    /** Whether a unique index and a unique constraint are one and the same. */
    public boolean uniqueIndexesAreConstraints() {
        return false;
    }

    /** Whether each foreign key gets an index by itself. */
    public boolean indexesForeignKeys() {
        return false;
    }

    /** Whether an index stays as long as a foreign key over its first columns may use it. */
    public boolean keepsIndexesUnderForeignKeys() {
        return indexesForeignKeys();
    }

    /** Whether a table that is changed may put its keys on any index over their columns, which then cannot be dropped. */
    public boolean movesKeysToIndexes() {
        return false;
    }

    /** Whether RESTRICT is told from NO ACTION. */
    public boolean keepsRestrict() {
        return false;
    }

    /** Whether the length of its columns decides if there can be an index at all. */
    public boolean boundsIndexes() {
        return false;
    }

    /** Whether a column can be told to number itself, and how. */
    public boolean keepsIdentities() {
        return false;
    }

    /** Whether an identity's first number can be changed after it was made; where it cannot, only the next one can. */
    public boolean changesFirstNumbers() {
        return true;
    }

    /** Whether a column counts up by a word of its own, {@code AUTO_INCREMENT}, which is lost when a change does not repeat it. */
    public boolean keepsAutoIncrement() {
        return false;
    }

    /**
     * The text of a function, trigger or the like without what the database adds to it.
     *
     * @param definition what it was created with, or what the database says that it was
     */
    public String comparable(String definition) {
        return definition
                .strip()
                .replaceFirst("(?is)^CREATE\\s+OR\\s+REPLACE\\b", "CREATE")
                .replaceFirst(";$", "");
    }

    /** The largest number of a sequence unless told otherwise. */
    public long largestNumber() {
        return Long.MAX_VALUE;
    }

    /** How many numbers of a sequence or identity are fetched in advance unless told otherwise. */
    public long numbersFetched() {
        return 1;
    }

    /** Whether a foreign key keeps the columns on both of its ends from getting another type. */
    public boolean keepsTypesUnderForeignKeys() {
        return false;
    }

    /** Whether a column from which another is computed cannot get another type as long as that is there. */
    public boolean keepsTypesUnderComputations() {
        return false;
    }

    /** Whether the type of a column that is computed can be changed. */
    public boolean changesComputedTypes() {
        return true;
    }

    /** Whether a column can be told to compute something else, or the table is copied anyway. */
    public boolean changesComputations(ServerVersion version) {
        return false;
    }

    /** Whether whole numbers of every size are the same type for a column that numbers itself. */
    public boolean numbersOneTypeOnly() {
        return false;
    }

    /** Whether a view keeps what it shows from being changed or dropped. */
    public boolean viewsHoldTables() {
        return false;
    }

    /**
     * Whether old values become such of another type only when it is said how.
     *
     * @param before the type so far, as it is written
     * @param after the type from now on
     */
    public boolean asksForConversion(String before, String after) {
        return false;
    }

    /** The name of a type without its arguments, in lower case. */
    protected static String name(String type) {
        int open = type.indexOf('(');
        return (open < 0 ? type : type.substring(0, open)).strip().toLowerCase(Locale.ROOT);
    }
}
