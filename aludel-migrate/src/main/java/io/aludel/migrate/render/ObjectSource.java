package io.aludel.migrate.render;

import com.palantir.javapoet.CodeBlock;
import io.aludel.migrate.op.AddEnumValue;
import io.aludel.migrate.op.AlterSequence;
import io.aludel.migrate.op.CreateEnum;
import io.aludel.migrate.op.CreateObject;
import io.aludel.migrate.op.CreateSchema;
import io.aludel.migrate.op.CreateSequence;
import io.aludel.migrate.op.CreateView;
import io.aludel.migrate.op.DropEnum;
import io.aludel.migrate.op.DropObject;
import io.aludel.migrate.op.DropSchema;
import io.aludel.migrate.op.DropSequence;
import io.aludel.migrate.op.DropView;
import io.aludel.migrate.op.EnumUse;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.RenameEnumValue;
import io.aludel.migrate.op.ReplaceEnum;
import io.aludel.migrate.op.ReplaceObject;
import io.aludel.migrate.op.ReplaceView;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps that concern sequences, enumerated types, views, functions and schemas as statements of a revision. */
final class ObjectSource {
    private final ElementSource elements;

    ObjectSource(ElementSource elements) {
        this.elements = elements;
    }

    /** A statement; empty for steps of other kinds. */
    Optional<CodeBlock> of(MigrationOp op) {
        if (op instanceof CreateSequence create) {
            return said(create.sequence().schema(), "createSequence($L)", sequence(create.sequence()));
        } else if (op instanceof AlterSequence alter) {
            return said(alter.sequence().schema(), "alterSequence($L)", sequence(alter.sequence()));
        } else if (op instanceof DropSequence drop) {
            return said(drop.schema(), "dropSequence($S)", drop.name());
        } else if (op instanceof CreateView create) {
            return view(create.view());
        } else if (op instanceof ReplaceView replace) {
            View view = replace.view();
            return said(view.schema(), "replaceView($S, $S)", view.name(), elements.sql(view.query()));
        } else if (op instanceof DropView drop) {
            String method = drop.materialized() ? "dropMaterializedView($S)" : "dropView($S)";
            return said(drop.schema(), method, drop.name());
        } else if (op instanceof CreateObject create) {
            return said(null, "createObject($L)", object(create.object()));
        } else if (op instanceof DropObject drop) {
            return said(null, "dropObject($L)", object(drop.object()));
        } else if (op instanceof ReplaceObject replace) {
            return said(null, "replaceObject($L, $L)", object(replace.object()), object(replace.existing()));
        } else if (op instanceof CreateSchema create) {
            return said(null, create.ifNotExists() ? "createSchemaIfNotExists($S)" : "createSchema($S)", create.name());
        } else if (op instanceof DropSchema drop) {
            return said(null, "dropSchema($S)", drop.name());
        }
        return ofEnum(op);
    }

    private static Optional<CodeBlock> said(@Nullable String schema, String call, Object... arguments) {
        CodeBlock receiver = schema == null ? CodeBlock.of("op") : CodeBlock.of("op.inSchema($S)", schema);
        return Optional.of(CodeBlock.of("$L.$L;\n", receiver, CodeBlock.of(call, arguments)));
    }

    CodeBlock sequence(Sequence sequence) {
        CodeBlock.Builder source = CodeBlock.builder()
                .add("$T.of($S)", Sequence.class, sequence.name())
                .add(elements.numbering(sequence.numbering()));
        SqlType<?> type = sequence.type();
        if (type != null) {
            source.add(".type($L)", elements.types().of(type));
        }
        return source.build();
    }

    private Optional<CodeBlock> view(View view) {
        String query = elements.sql(view.query());
        if (view.dialect().isEmpty()) {
            String method = view.materialized() ? "createMaterializedView($S, $S)" : "createView($S, $S)";
            return said(view.schema(), method, view.name(), query);
        }
        CodeBlock.Builder source = CodeBlock.builder()
                .add("$T.of($S, new $T($S), $T.of())", View.class, view.name(), RawSql.class, query, List.class);
        if (view.materialized()) {
            source.add(".stored()");
        }
        source.add(elements.settings(view.dialect()));
        return said(view.schema(), "createView($L)", source.build());
    }

    private static CodeBlock object(TextObject object) {
        CodeBlock source = CodeBlock.of(
                "$T.of($T.$L, $S, $S,\n$S,\n$S)",
                TextObject.class,
                TextObject.Kind.class,
                object.kind().name(),
                object.name(),
                object.table(),
                object.createSql(),
                object.dropSql());
        return object.schema() == null ? source : CodeBlock.of("$L.inSchema($S)", source, object.schema());
    }

    private Optional<CodeBlock> ofEnum(MigrationOp op) {
        if (op instanceof CreateEnum create) {
            return said(create.schema(), "createEnum($S$L)", create.name(), more(create.labels()));
        } else if (op instanceof DropEnum drop) {
            return said(drop.schema(), "dropEnum($S)", drop.name());
        } else if (op instanceof AddEnumValue add) {
            return said(add.schema(), "addEnumValue($S, $S$L)", add.name(), add.value(), place(add));
        } else if (op instanceof RenameEnumValue rename) {
            return said(
                    rename.schema(), "renameEnumValue($S, $S, $S)", rename.name(), rename.value(), rename.newValue());
        }
        return op instanceof ReplaceEnum replace ? replace(replace) : Optional.empty();
    }

    private static CodeBlock place(AddEnumValue add) {
        if (add.before() != null) {
            return CodeBlock.of(", value -> value.placedBefore($S)", add.before());
        }
        return add.after() == null ? CodeBlock.of("") : CodeBlock.of(", value -> value.placedAfter($S)", add.after());
    }

    private static CodeBlock more(List<String> words) {
        CodeBlock.Builder source = CodeBlock.builder();
        words.forEach(word -> source.add(", $S", word));
        return source.build();
    }

    /** What becomes of values that go is for people to say. */
    private Optional<CodeBlock> replace(ReplaceEnum replace) {
        CodeBlock.Builder source = CodeBlock.builder();
        for (String value : replace.before()) {
            if (!replace.after().contains(value) && !replace.mapping().containsKey(value)) {
                source.add("// Rows with '$L' make this fail: say in the map what becomes of them.\n", value);
            }
        }
        List<CodeBlock> mapping = new ArrayList<>();
        replace.mapping().forEach((from, to) -> mapping.add(CodeBlock.of("$S, $S", from, to)));
        CodeBlock.Builder uses = CodeBlock.builder();
        for (EnumUse use : replace.uses()) {
            CodeBlock value =
                    use.serverDefault() == null ? CodeBlock.of("null") : elements.fragmentValue(use.serverDefault());
            uses.add(
                    ",\nnew $T($S, $S, $S, $L, $L)",
                    EnumUse.class,
                    use.table(),
                    use.schema(),
                    use.column(),
                    use.nullable(),
                    value);
        }
        CodeBlock call = said(
                        replace.schema(),
                        "replaceEnum($S, $L, $L, $T.of($L)$L)",
                        replace.name(),
                        ElementSource.list(replace.before()),
                        ElementSource.list(replace.after()),
                        Map.class,
                        CodeBlock.join(mapping, ", "),
                        uses.build())
                .orElseThrow();
        return Optional.of(source.add(call).build());
    }
}
