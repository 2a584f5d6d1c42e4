package io.aludel.dialect.mysql;

import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.dialect.BulkConnection;
import io.aludel.dialect.BulkLoader;
import io.aludel.dialect.Codecs;
import io.aludel.dialect.DatabaseSupport;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.dialect.Likeness;
import io.aludel.dialect.PresenceQueries;
import io.aludel.dialect.SessionSupport;
import io.aludel.dialect.TransactionSupport;
import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import io.aludel.reflect.Catalogued;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.type.SqlType;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB share beside their syntax: catalogue, errors, sessions, transactions. */
abstract class MysqlFamily extends Dialect implements Catalogued {
    private static final int MAX_PARAMETERS = 65_535;

    MysqlFamily(Syntax syntax, DdlCompiler definitions, Codecs codecs, Set<Feature> features) {
        super(syntax, definitions, codecs, features);
    }

    @Override
    public String family() {
        return "mysql";
    }

    @Override
    public int maxParameters() {
        return MAX_PARAMETERS;
    }

    @Override
    public @Nullable BulkLoader bulkLoader(BulkConnection connection, Table table, List<? extends Column<?>> columns)
            throws SQLException {
        return LocalInfile.of(this, infileForms(), connection, table, columns);
    }

    /** The texts of values in a file. */
    abstract InfileForms infileForms();

    @Override
    public Likeness likeness() {
        return MysqlLikeness.INSTANCE;
    }

    @Override
    public PresenceQueries presence() {
        return MysqlObjects.PRESENCE;
    }

    @Override
    public ErrorCode classify(SQLException failure) {
        return MysqlFailures.classify(failure);
    }

    @Override
    public boolean isDatabaseMissing(SQLException failure) {
        return failure.getErrorCode() == MysqlFailures.UNKNOWN_DATABASE;
    }

    @Override
    public ViolationNames violation(SQLException failure) {
        return MysqlFailures.violation(failure);
    }

    @Override
    public @Nullable String constraintName(SQLException failure) {
        return MysqlFailures.constraintName(failure);
    }

    @Override
    public TransactionSupport transactions() {
        return MysqlSyntax.TRANSACTIONS;
    }

    @Override
    public SessionSupport sessions() {
        return MysqlSyntax.SESSIONS;
    }

    @Override
    public String explanation() {
        return "EXPLAIN";
    }

    @Override
    public DatabaseSupport databases() {
        return new DatabaseSupport(null, "CREATE DATABASE %s", "DROP DATABASE %s", false);
    }

    @Override
    public SqlType<?> typeOf(int jdbcType, String typeName) {
        SqlType<?> known = MysqlDriverTypes.of(jdbcType, typeName);
        return known == null ? super.typeOf(jdbcType, typeName) : known;
    }

    @Override
    public String useSchema(String schema) {
        return "USE " + quote(schema);
    }
}
