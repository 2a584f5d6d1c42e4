package io.aludel.migrate.render;

import com.palantir.javapoet.CodeBlock;
import io.aludel.dialect.mysql.MysqlOptions;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.dialect.sqlite.SqliteOptions;
import io.aludel.schema.DialectOption;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A setting of one database as the call that a person would write, {@code PostgresqlOptions.include("code")}. A setting without a
 * method of its own is written as it is.
 */
final class SettingSource {
    private static final String MARIADB = "mariadb";

    private static final Map<String, Class<?>> FAMILIES =
            Map.of("postgresql", PostgresqlOptions.class, "mysql", MysqlOptions.class, "sqlite", SqliteOptions.class);

    /** The methods that take nothing, by the setting that each makes. */
    private static final Map<DialectOption, String> FIXED = Map.ofEntries(
            Map.entry(PostgresqlOptions.stored(), "stored"),
            Map.entry(PostgresqlOptions.concurrently(), "concurrently"),
            Map.entry(PostgresqlOptions.notValid(), "notValid"),
            Map.entry(PostgresqlOptions.rowLevelSecurity(), "rowLevelSecurity"),
            Map.entry(PostgresqlOptions.forcedRowLevelSecurity(), "forcedRowLevelSecurity"),
            Map.entry(PostgresqlOptions.noRowLevelSecurity(), "noRowLevelSecurity"),
            Map.entry(SqliteOptions.autoincrement(), "autoincrement"),
            Map.entry(SqliteOptions.withoutRowid(), "withoutRowid"),
            Map.entry(SqliteOptions.strict(), "strict"),
            Map.entry(SqliteOptions.ifNotExists(), "ifNotExists"));

    /** The methods that take the value, by an example of what each makes. */
    private static final List<Taking> TAKING = List.of(
            new Taking("with", PostgresqlOptions.with(Map.of())),
            new Taking("tablespace", PostgresqlOptions.tablespace("")),
            new Taking("partitionBy", PostgresqlOptions.partitionBy("")),
            new Taking("inherits", PostgresqlOptions.inherits()),
            new Taking("partitionOf", PostgresqlOptions.partitionOf("", "")),
            new Taking("onCommit", PostgresqlOptions.onCommit("")),
            new Taking("using", PostgresqlOptions.using("")),
            new Taking("include", PostgresqlOptions.include()),
            new Taking("where", PostgresqlOptions.where(new RawSql(""))),
            new Taking("ops", PostgresqlOptions.ops(Map.of())),
            new Taking("nullsNotDistinct", PostgresqlOptions.nullsNotDistinct(true)),
            new Taking("usingIndex", PostgresqlOptions.usingIndex("")),
            new Taking("onDeleteColumns", PostgresqlOptions.onDeleteColumns()),
            new Taking("engine", MysqlOptions.engine("")),
            new Taking("charset", MysqlOptions.charset("")),
            new Taking("collate", MysqlOptions.collate("")),
            new Taking("rowFormat", MysqlOptions.rowFormat("")),
            new Taking("autoIncrement", MysqlOptions.autoIncrement(1)),
            new Taking("partitionBy", MysqlOptions.partitionBy("")),
            new Taking("prefix", MysqlOptions.prefix("")),
            new Taking("using", MysqlOptions.using("")),
            new Taking("withParser", MysqlOptions.withParser("")),
            new Taking("length", MysqlOptions.length(1)),
            new Taking("length", MysqlOptions.length(Map.of())),
            new Taking("where", SqliteOptions.where(new RawSql(""))),
            new Taking("onConflict", SqliteOptions.onConflict("")),
            new Taking("onConflictPrimaryKey", SqliteOptions.onConflictPrimaryKey("")),
            new Taking("onConflictNotNull", SqliteOptions.onConflictNotNull("")),
            new Taking("onConflictUnique", SqliteOptions.onConflictUnique("")));

    private static final Map<Kind, String> METHODS =
            TAKING.stream().collect(Collectors.toMap(method -> Kind.of(method.example()), Taking::name));

    private final Function<Object, CodeBlock> value;

    /**
     * Settings with values in a form of their own.
     *
     * @param value the source of a value
     */
    SettingSource(Function<Object, CodeBlock> value) {
        this.value = value;
    }

    CodeBlock of(DialectOption option) {
        CodeBlock call = call(option);
        if (call == null && option.dialect().equals(MARIADB)) {
            CodeBlock shared = call(new DialectOption("mysql", option.name(), option.value()));
            call = shared == null ? null : CodeBlock.of("$T.onlyMariadb($L)", MysqlOptions.class, shared);
        }
        return call == null
                ? CodeBlock.of(
                        "new $T($S, $S, $L)",
                        DialectOption.class,
                        option.dialect(),
                        option.name(),
                        value.apply(option.value()))
                : call;
    }

    private @Nullable CodeBlock call(DialectOption option) {
        Class<?> family = FAMILIES.get(option.dialect());
        String fixed = FIXED.get(option);
        if (fixed != null) {
            return CodeBlock.of("$T.$L()", family, fixed);
        }
        String taking = METHODS.get(Kind.of(option));
        if (taking == null) {
            return null;
        }
        List<CodeBlock> arguments = option.value() instanceof List<?> list
                ? list.stream().map(value).toList()
                : List.of(value.apply(option.value()));
        return CodeBlock.of("$T.$L($L)", family, taking, CodeBlock.join(arguments, ", "));
    }

    private record Taking(String name, DialectOption example) {}

    /** Which settings one method makes: those of a name with values of a kind. */
    private record Kind(String dialect, String name, Class<?> value) {
        private static final List<Class<?>> VALUES = List.of(List.class, Map.class, SqlFragment.class);

        static Kind of(DialectOption option) {
            Class<?> value = VALUES.stream()
                    .filter(kind -> kind.isInstance(option.value()))
                    .findFirst()
                    .orElseGet(option.value()::getClass);
            return new Kind(option.dialect(), option.name(), value);
        }
    }
}
