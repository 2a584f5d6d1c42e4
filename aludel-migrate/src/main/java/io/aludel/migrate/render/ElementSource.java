package io.aludel.migrate.render;

import com.palantir.javapoet.CodeBlock;
import io.aludel.dialect.Dialect;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.DialectOption;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.Numbering;
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
    private final ItemRenderer items;
    private final TypeSource types;
    private final OptionSource options = new OptionSource(this::sql);

    ElementSource(Dialect dialect, Imports imports, ItemRenderer items) {
        this.dialect = dialect;
        this.imports = imports;
        this.items = items;
        this.types = new TypeSource(dialect, imports, items);
    }

    /** What the application says of an element, or null. */
    private @Nullable CodeBlock own(TableElement element) {
        return items.render(element, new ItemRenderer.Context(dialect, "op")).source();
    }

    TypeSource types() {
        return types;
    }

    CodeBlock numbering(Numbering numbering) {
        return options.of(numbering);
    }

    CodeBlock settings(List<DialectOption> settings) {
        return options.of(settings);
    }

    /** A default as a value of its own. */
    CodeBlock fragmentValue(SqlFragment fragment) {
        return fragment instanceof TextLiteral text
                ? CodeBlock.of("new $T($S)", TextLiteral.class, text.text())
                : CodeBlock.of("new $T($S)", RawSql.class, sql(fragment));
    }

    CodeBlock identity(Identity identity) {
        return options.of(identity);
    }

    /** An element; nothing for what has no source, such as the options of a table of which none is set. */
    Optional<CodeBlock> of(TableElement element) {
        CodeBlock own = own(element);
        if (own != null) {
            return own.isEmpty() ? Optional.empty() : Optional.of(own);
        }
        if (element instanceof Column<?> column) {
            return Optional.of(column(column));
        } else if (element instanceof PrimaryKey key) {
            return Optional.of(CodeBlock.builder()
                    .add(names(imports.word("primaryKey"), key.columns()))
                    .add(named(key.name()))
                    .add(options.of(key.options()))
                    .build());
        } else if (element instanceof UniqueConstraint unique) {
            return Optional.of(unique(unique));
        } else if (element instanceof ForeignKey key) {
            return Optional.of(foreignKey(key));
        } else if (element instanceof CheckConstraint check) {
            return Optional.of(check(check));
        } else if (element instanceof ExcludeConstraint exclude) {
            return Optional.of(exclude(exclude));
        } else if (element instanceof Index index) {
            return Optional.of(index(index));
        } else if (element instanceof TableOptions about) {
            return of(about);
        }
        return Optional.empty();
    }

    private Optional<CodeBlock> of(TableOptions about) {
        CodeBlock.Builder source = CodeBlock.builder();
        if (about.comment() != null) {
            source.add(".comment($S)", about.comment());
        }
        about.prefixes().forEach(word -> source.add(".prefix($S)", word));
        source.add(options.of(about.dialect()));
        return source.isEmpty()
                ? Optional.empty()
                : Optional.of(CodeBlock.of("$T.NONE$L", TableOptions.class, source.build()));
    }

    private static CodeBlock named(@Nullable String name) {
        return name == null ? CodeBlock.of("") : CodeBlock.of(".named($S)", name);
    }

    private CodeBlock check(CheckConstraint check) {
        return CodeBlock.builder()
                .add("$L($S)", imports.word("check"), sql(check.condition()))
                .add(
                        check.options().finalName()
                                ? CodeBlock.of(".finallyNamed($S)", check.name())
                                : named(check.name()))
                .add(options.of(check.options()))
                .build();
    }

    private CodeBlock exclude(ExcludeConstraint exclude) {
        CodeBlock.Builder source = CodeBlock.builder().add("$T.using($S", ExcludeConstraint.class, exclude.using());
        for (ExcludeConstraint.Element element : exclude.elements()) {
            SqlFragment expression = element.expression();
            CodeBlock subject = expression == null
                    ? CodeBlock.of("$S", element.column())
                    : CodeBlock.of("new $T($S)", RawSql.class, sql(expression));
            source.add(", $T.of($L, $S)", ExcludeConstraint.Element.class, subject, element.operator());
            if (element.operatorClass() != null) {
                source.add(".operatorClass($S)", element.operatorClass());
            }
        }
        source.add(")");
        SqlFragment where = exclude.where();
        if (where != null) {
            source.add(".where(new $T($S))", RawSql.class, sql(where));
        }
        return source.add(named(exclude.name()))
                .add(options.of(exclude.options()))
                .build();
    }

    CodeBlock column(Column<?> column) {
        CodeBlock own = own(column);
        if (own != null) {
            return own;
        }
        CodeBlock.Builder source =
                CodeBlock.builder().add("$L($S, $L)", imports.word("column"), column.name(), types.of(column.type()));
        if (column.isPrimaryKey()) {
            source.add(".primaryKey()");
        }
        if (!column.isPrimaryKey() && !column.isNullable()) {
            source.add(".notNull()");
        }
        boolean couldCount = column.isPrimaryKey() && column.type().isInteger();
        if (couldCount && column.autoIncrement() == Column.AutoIncrement.NEVER) {
            source.add(".autoIncrement($T.NEVER)", Column.AutoIncrement.class);
        }
        Identity identity = column.identity();
        if (identity != null) {
            source.add(".identity($L)", options.of(identity));
        }
        Computed computed = column.computed();
        if (computed != null) {
            source.add(".computed($L)", computed(computed));
        }
        if (column.isUnique()) {
            source.add(".unique()");
        }
        for (ForeignKey key : column.foreignKeys()) {
            source.add(
                    ".references($L)",
                    ShortTable.isPlain(key)
                            ? CodeBlock.of(
                                    "$S",
                                    key.referredTable() + "."
                                            + key.referredColumns().get(0))
                            : foreignKey(key));
        }
        column.checks().forEach(check -> source.add(".check($L)", check(check)));
        SqlFragment value = column.serverDefault();
        if (value != null) {
            source.add(".serverDefault($L)", fragment(value));
        }
        if (column.comment() != null) {
            source.add(".comment($S)", column.comment());
        }
        return source.add(options.of(column.options())).build();
    }

    CodeBlock computed(Computed computed) {
        CodeBlock expression = CodeBlock.of("$T.of($S)", Computed.class, sql(computed.expression()));
        return computed.persisted() == null
                ? expression
                : CodeBlock.of("$L.persisted($L)", expression, computed.persisted());
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
            return CodeBlock.of(
                    "new $T(null, $L)$L", UniqueConstraint.class, list(unique.columns()), options.of(unique.options()));
        }
        CodeBlock.Builder source = CodeBlock.builder().add("$L($S", imports.word("unique"), name);
        unique.columns().forEach(column -> source.add(", $S", column));
        return source.add(")").add(options.of(unique.options())).build();
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
        if (key.match() != null) {
            source.add(".match($T.$L)", ForeignKey.Match.class, key.match().name());
        }
        return source.add(options.of(key.options())).build();
    }

    private static void action(CodeBlock.Builder source, String method, ReferentialAction action) {
        if (action != ReferentialAction.UNSTATED) {
            source.add(".$L($T.$L)", method, ReferentialAction.class, action.name());
        }
    }

    CodeBlock index(Index index) {
        CodeBlock own = own(index);
        if (own != null) {
            return own;
        }
        boolean plain = index.parts().stream().allMatch(part -> part.equals(Index.Part.of(nameOf(part))));
        CodeBlock.Builder source = CodeBlock.builder();
        if (plain && index.name() != null) {
            source.add("$L($S", imports.word("index"), stored(index));
            index.parts().forEach(part -> source.add(", $S", nameOf(part)));
        } else {
            source.add("$T.of($S", Index.class, stored(index));
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
        return source.add(options.of(index.options())).build();
    }

    /** The name as the database takes it: what a convention gave may be too long for it. */
    @Nullable
    String stored(Index index) {
        return index.name() == null ? null : dialect.definitions().context().nameOf(index, index.name());
    }

    private static String nameOf(Index.Part part) {
        return String.valueOf(part.column());
    }

    private CodeBlock part(Index.Part part) {
        SqlFragment expression = part.expression();
        CodeBlock source = expression == null
                ? CodeBlock.of("$T.of($S)", Index.Part.class, nameOf(part))
                : CodeBlock.of("$T.of(new $T($S))", Index.Part.class, RawSql.class, sql(expression));
        CodeBlock.Builder all = CodeBlock.builder().add(source);
        if (part.descending()) {
            all.add(".desc()");
        }
        if (part.nullsFirst() != null) {
            all.add(".nullsFirst($L)", part.nullsFirst());
        }
        if (part.operatorClass() != null) {
            all.add(".operatorClass($S)", part.operatorClass());
        }
        return part.length() == null
                ? all.build()
                : all.add(".length($L)", part.length()).build();
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
