package io.aludel.outside;

import io.aludel.compile.Clauses;
import io.aludel.compile.FunctionTable;
import io.aludel.compile.Identifiers;
import io.aludel.compile.LiteralRenderer;
import io.aludel.compile.OperatorTable;
import io.aludel.compile.ReservedWords;
import io.aludel.compile.Syntax;
import io.aludel.compile.Template;
import io.aludel.compile.TypeCompiler;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.DdlParts;
import io.aludel.compile.ddl.NameLimits;
import io.aludel.dialect.Codecs;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.DialectProvider;
import io.aludel.dialect.Feature;
import io.aludel.dialect.StandardCodecs;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Operators;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** A dialect that another library brings: made of public parts only. */
final class NotebookDialect extends Dialect {
    private static final Syntax SYNTAX = new Syntax(
            "notebook",
            Identifiers.quoting('`', ReservedWords.standard()),
            OperatorTable.STANDARD.with(Operators.CONCAT, Template.function("join_texts")),
            FunctionTable.STANDARD.withName("char_length", "len"),
            new Clauses(),
            new TypeCompiler(),
            new LiteralRenderer());

    private NotebookDialect() {
        super(
                SYNTAX,
                new DdlCompiler(DdlParts.standard(), DdlContext.of(SYNTAX, NameLimits.NONE)),
                new PlainCodecs(),
                Set.of(Feature.SAVEPOINTS, Feature.MULTI_ROW_INSERT));
    }

    @Override
    public int maxParameters() {
        return 100;
    }

    @Override
    public ErrorCode classify(SQLException failure) {
        return ErrorCode.STATEMENT_FAILED;
    }

    @Override
    public String constraintName(SQLException failure) {
        return null;
    }

    private static final class PlainCodecs extends Codecs {
        @Override
        protected Codec<?> plain(SqlType<?> type) {
            return Objects.requireNonNull(StandardCodecs.of(type));
        }
    }

    /** Named in META-INF/services. */
    public static final class Provider implements DialectProvider {
        @Override
        public String name() {
            return "notebook";
        }

        @Override
        public Dialect create() {
            return new NotebookDialect();
        }
    }
}
