package io.aludel.error;

/**
 * The stable codes of everything Aludel reports.
 *
 * <p>A code never changes its meaning; documentation and support refer to it. {@code CORE} codes come from the SQL toolkit,
 * {@code ORM} codes from the mapper and the session, {@code MIG} codes from migrations.
 */
public enum ErrorCode {
    /** The database URL is malformed or names an unknown scheme. */
    INVALID_URL("CORE-1001"),
    /** The JDBC driver of the database is not on the class path. */
    MISSING_DRIVER("CORE-1002"),
    /** The database refused or could not be reached. */
    CONNECTION_FAILED("CORE-1003"),
    /** No connection came free within the pool's time-out. */
    POOL_EXHAUSTED("CORE-1004"),
    /** A method was called at a moment when it has no meaning. */
    INVALID_REQUEST("CORE-1005"),
    /** An argument is wrong in itself. */
    INVALID_ARGUMENT("CORE-1006"),
    /** The same table or column was declared twice. */
    DUPLICATE_DEFINITION("CORE-1101"),
    /** A table, column or constraint that was referred to does not exist in the model. */
    UNKNOWN_REFERENCE("CORE-1102"),
    /** Things depend on each other in a circle that cannot be cut. */
    CIRCULAR_DEPENDENCY("CORE-1103"),
    /** A statement cannot be rendered. */
    COMPILE_FAILED("CORE-1201"),
    /** The database has no such construct. */
    UNSUPPORTED("CORE-1202"),
    /** A named parameter has no value. */
    MISSING_PARAMETER("CORE-1203"),
    /** An UPDATE or DELETE without WHERE was not confirmed by {@code allRows()}. */
    UNGUARDED_STATEMENT("CORE-1204"),
    /** The statement is probably a mistake, and strict mode makes that an error. */
    SUSPICIOUS_STATEMENT("CORE-1205"),
    /** A row was required and there was none. */
    NO_RESULT("CORE-1301"),
    /** At most one row was expected and there were more. */
    MULTIPLE_RESULTS("CORE-1302"),
    /** The result has been closed or yields no rows. */
    RESULT_CLOSED("CORE-1303"),
    /** The row has no such column. */
    NO_SUCH_COLUMN("CORE-1304"),
    /** A value cannot be turned into the requested Java type. */
    CONVERSION_FAILED("CORE-1305"),
    /** Several columns of the row have this name. */
    AMBIGUOUS_COLUMN("CORE-1306"),
    /** The database rejected a statement for a reason without a code of its own. */
    STATEMENT_FAILED("CORE-1401"),
    /** The database does not know a table or column that the statement names. */
    NO_SUCH_OBJECT("CORE-1402"),
    /** The database could not parse the statement. */
    SYNTAX("CORE-1403"),
    /** The database does not let the user do that. */
    PERMISSION_DENIED("CORE-1404"),
    /** A unique or primary key constraint was violated. */
    UNIQUE_VIOLATION("CORE-1411"),
    /** A foreign key constraint was violated. */
    FOREIGN_KEY_VIOLATION("CORE-1412"),
    /** A column that takes no NULL was given one. */
    NOT_NULL_VIOLATION("CORE-1413"),
    /** A CHECK constraint was violated. */
    CHECK_VIOLATION("CORE-1414"),
    /** Another integrity constraint was violated. */
    INTEGRITY_VIOLATION("CORE-1415"),
    /** Two transactions got in each other's way; one may be tried again. */
    SERIALIZATION_FAILURE("CORE-1421"),
    /** The connection was lost. */
    CONNECTION_LOST("CORE-1422"),
    /** A statement was cancelled, because it took too long or because somebody asked for it. */
    STATEMENT_CANCELLED("CORE-1423"),
    /** Whether a transaction was committed, or wholly so, is not known. */
    COMMIT_UNKNOWN("CORE-1424"),

    /** A class is not mapped. */
    NOT_MAPPED("ORM-2001"),
    /** A class was compiled without the Aludel processor. */
    NOT_ENHANCED("ORM-2002"),
    /** An UPDATE or DELETE matched another number of rows than it had objects. */
    STALE_DATA("ORM-2003"),
    /** The mapping contradicts itself. */
    MAPPING("ORM-2004"),
    /** An unloaded attribute of an object that belongs to no session was read. */
    DETACHED("ORM-2101"),
    /** The row of an object is gone. */
    OBJECT_DELETED("ORM-2102"),
    /** The object is in a state that does not allow this. */
    ILLEGAL_STATE("ORM-2103"),
    /** The object belongs to another session. */
    OTHER_SESSION("ORM-2104"),
    /** The session waits for a rollback after a failed flush. */
    PENDING_ROLLBACK("ORM-2105"),
    /** A lazy load was attempted where it is forbidden. */
    LAZY_LOAD_FORBIDDEN("ORM-2106"),
    /** The session is used by two threads at once. */
    CONCURRENT_USE("ORM-2107"),
    /** A row says that it is of a class which is not mapped, or not of the one that was asked for. */
    UNKNOWN_CLASS("ORM-2108"),
    /** The session only reads here: outside of a transaction, or in one that was begun to read only. */
    READ_ONLY("ORM-2110"),
    /** A session was needed where there is neither a transaction nor a request. */
    NO_PRESENT_SESSION("ORM-2111"),
    /** The flush plan contains a circle of rows that cannot be cut. */
    FLUSH_CYCLE("ORM-2201"),
    /** A flush failed and was rolled back. */
    FLUSH_FAILED("ORM-2202"),
    /** A loader option or a path does not fit the query. */
    INVALID_OPTION("ORM-2301"),
    /** Rows of tenants are asked for, and the session has no tenant. */
    NO_TENANT("ORM-2401"),
    /** A row or an object of another tenant was to be written, or to change its tenant. */
    OTHER_TENANT("ORM-2402"),
    /** SQL of the application's own reads or writes rows of tenants. */
    UNGUARDED_SQL("ORM-2403"),
    /** No revision has this id, label or relative position, or several have it. */
    REVISION_NOT_FOUND("MIG-3001"),
    /** The target means several heads, and one was asked for. */
    MULTIPLE_HEADS("MIG-3002"),
    /** The revisions form a circle, or name each other in a way that has no order. */
    REVISION_CYCLE("MIG-3003"),
    /** One end of a range does not lead to the other, or targets overlap. */
    INVALID_RANGE("MIG-3004"),
    /** A revision is declared wrongly: twice, without an id, or below one that is missing. */
    INVALID_REVISION("MIG-3005"),
    /** An operation cannot be taken back, since what it removed is not known. */
    IRREVERSIBLE_OPERATION("MIG-3101"),
    /** An operation is not possible on this database, or not without more being said. */
    UNSUPPORTED_OPERATION("MIG-3102"),
    /** The database is not at the revision that the command needs. */
    NOT_UP_TO_DATE("MIG-3201"),
    /** The model and the database differ. */
    SCHEMA_DIFFERS("MIG-3202"),
    /** A revision failed half-way. */
    MIGRATION_FAILED("MIG-3203"),
    /** Another process is migrating this database. */
    MIGRATION_LOCKED("MIG-3204"),
    /** What was found may be a rename, and nobody said so or denied it. */
    AMBIGUOUS_RENAME("MIG-3301"),
    /** An operation would lock, rewrite or lose more than a careful person would. */
    UNSAFE_OPERATION("MIG-3302"),
    /** The configuration of migrations is incomplete or wrong. */
    INVALID_CONFIGURATION("MIG-3401"),
    /** A project is to be written where there is something already. */
    NOT_EMPTY("MIG-3501"),
    /** No program for editing is known, or it failed. */
    EDITOR_FAILED("MIG-3502"),
    /** Two models that are compared together have the same table. */
    DUPLICATE_TABLE("MIG-3601"),
    /** A rename was stated of something that is not there, or in another form. */
    UNKNOWN_RENAME("MIG-3701"),
    /** A template of revisions or of their names is wrong. */
    INVALID_TEMPLATE("MIG-3702"),
    /** What runs after a revision was written has failed. */
    HOOK_FAILED("MIG-3703"),
    /** A revision that is applied somewhere was to be changed. */
    REVISION_PUBLISHED("MIG-3901"),
    /** The history that another tool has left cannot be taken over as it is. */
    IMPORT_REFUSED("MIG-4001"),
    /** A script or changelog of another tool has something that cannot be taken over. */
    FOREIGN_SCRIPT("MIG-4002");

    private final String code;

    ErrorCode(String code) {
        this.code = code;
    }

    /** The code as it is printed, such as {@code ORM-2003}. */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
