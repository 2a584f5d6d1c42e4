package io.aludel.migrate.render;

import com.palantir.javapoet.CodeBlock;
import io.aludel.dialect.Dialect;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.TextLiteral;
import io.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns, constraints and indexes as a revision writes them. */
final class ElementSource {
    private final Dialect dialect;
    private final Imports imports;
    private final TypeSource types;

    ElementSource(Dialect dialect, Imports imports) {
        this.dialect = dialect;
        this.imports = imports;
        this.types = new TypeSource(dialect, imports);
    }

    TypeSource types() {
        return types;
    }

    /** An element; nothing for what has no source, such as the options of a table of which none is set. */
    Optional<CodeBlock> of(TableElement element) {
        if (element instanceof Column<?> column) {
            return Optional.of(column(column));
        } else if (element instanceof PrimaryKey key) {
            CodeBlock names = names(imports.word("primaryKey"), key.columns());
            return Optional.of(key.name() == null ? names : CodeBlock.of("$L.named($S)", names, key.name()));
        } else if (element instanceof UniqueConstraint unique) {
            return Optional.of(unique(unique));
        } else if (element instanceof ForeignKey key) {
            return Optional.of(foreignKey(key));
        } else if (element instanceof CheckConstraint check) {
            CodeBlock condition = CodeBlock.of("$L($S)", imports.word("check"), sql(check.condition()));
            return Optional.of(
                    check.name() == null ? condition : CodeBlock.of("$L.named($S)", condition, check.name()));
        } else if (element instanceof Index index) {
            return Optional.of(index(index));
        } else if (element instanceof TableOptions options && options.comment() != null) {
            return Optional.of(CodeBlock.of("$T.comment($S)", TableOptions.class, options.comment()));
        }
        return Optional.empty();
    }

    CodeBlock column(Column<?> column) {
        CodeBlock.Builder source =
                CodeBlock.builder().add("$L($S, $L)", imports.word("column"), column.name(), types.of(column.type()));
        if (column.isPrimaryKey()) {
            source.add(".primaryKey()");
        }
        if (column.isNullableStated() && !column.isNullable() || !column.isPrimaryKey() && !column.isNullable()) {
            source.add(".notNull()");
        }
        if (column.autoIncrement() == Column.AutoIncrement.NEVER) {
            source.add(".autoIncrement($T.NEVER)", Column.AutoIncrement.class);
        }
        Identity identity = column.identity();
        if (identity != null) {
            source.add(".identity($T.$L())", Identity.class, identity.generatedAlways() ? "always" : "byDefault");
        }
        Computed computed = column.computed();
        if (computed != null) {
            source.add(".computed($T.of($S)", Computed.class, sql(computed.expression()));
            if (computed.persisted() != null) {
                source.add(".persisted($L)", computed.persisted());
            }
            source.add(")");
        }
        SqlFragment value = column.serverDefault();
        if (value != null) {
            source.add(".serverDefault($L)", fragment(value));
        }
        if (column.comment() != null) {
            source.add(".comment($S)", column.comment());
        }
        return source.build();
    }

    /** A default: a text, or SQL. */
    CodeBlock fragment(SqlFragment fragment) {
        return fragment instanceof TextLiteral text
                ? CodeBlock.of("$S", text.text())
                : CodeBlock.of("new $T($S)", RawSql.class, sql(fragment));
    }

    String sql(SqlFragment fragment) {
        return fragment instanceof RawSql raw
                ? raw.sql()
                : dialect.definitions().context().fragment(fragment);
    }

    private CodeBlock unique(UniqueConstraint unique) {
        String name = unique.name();
        if (name == null) {
            return CodeBlock.of("new $T(null, $L)", UniqueConstraint.class, list(unique.columns()));
        }
        CodeBlock.Builder source = CodeBlock.builder().add("$L($S", imports.word("unique"), name);
        unique.columns().forEach(column -> source.add(", $S", column));
        return source.add(")").build();
    }

    private CodeBlock foreignKey(ForeignKey key) {
        CodeBlock.Builder source = CodeBlock.builder()
                .add(
                        "$L($L, $S, $L)",
                        imports.word("foreignKey"),
                        list(key.columns()),
                        key.referredTable(),
                        list(key.referredColumns()));
        if (key.name() != null) {
            source.add(".named($S)", key.name());
        }
        if (key.referredSchema() != null) {
            source.add(".inSchema($S)", key.referredSchema());
        }
        action(source, "onDelete", key.onDelete());
        action(source, "onUpdate", key.onUpdate());
        if (key.initiallyDeferred()) {
            source.add(".deferred()");
        }
        return source.build();
    }

    private static void action(CodeBlock.Builder source, String method, ReferentialAction action) {
        if (action != ReferentialAction.UNSTATED) {
            source.add(".$L($T.$L)", method, ReferentialAction.class, action.name());
        }
    }

    CodeBlock index(Index index) {
        boolean plain = index.parts().stream().allMatch(part -> part.equals(Index.Part.of(nameOf(part))));
        CodeBlock.Builder source = CodeBlock.builder();
        if (plain && index.name() != null) {
            source.add("$L($S", imports.word("index"), index.name());
            index.parts().forEach(part -> source.add(", $S", nameOf(part)));
        } else {
            source.add("$T.of($S", Index.class, index.name());
            index.parts().forEach(part -> source.add(", $L", part(part)));
        }
        source.add(")");
        if (index.unique()) {
            source.add(".asUnique()");
        }
        SqlFragment where = index.where();
        if (where != null) {
            source.add(".where(new $T($S))", RawSql.class, sql(where));
        }
        return source.build();
    }

    private static String nameOf(Index.Part part) {
        return String.valueOf(part.column());
    }

    private CodeBlock part(Index.Part part) {
        SqlFragment expression = part.expression();
        CodeBlock source = expression == null
                ? CodeBlock.of("$T.of($S)", Index.Part.class, nameOf(part))
                : CodeBlock.of("$T.of(new $T($S))", Index.Part.class, RawSql.class, sql(expression));
        return part.descending() ? CodeBlock.of("$L.desc()", source) : source;
    }

    private static CodeBlock names(String method, List<String> names) {
        CodeBlock.Builder source = CodeBlock.builder().add("$L(", method);
        for (int index = 0; index < names.size(); index++) {
            source.add(index == 0 ? "$S" : ", $S", names.get(index));
        }
        return source.add(")").build();
    }

    static CodeBlock list(List<String> names) {
        CodeBlock.Builder source = CodeBlock.builder().add("$T.of(", List.class);
        for (int index = 0; index < names.size(); index++) {
            source.add(index == 0 ? "$S" : ", $S", names.get(index));
        }
        return source.add(")").build();
    }

    static CodeBlock text(@Nullable String text) {
        return CodeBlock.of("$S", text);
    }
}
