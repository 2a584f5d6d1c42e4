package io.aludel.migrate.generate;

import static io.aludel.migrate.generate.Names.jakarta;
import static io.aludel.migrate.generate.Names.own;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.aludel.migrate.generate.Attribute.Value;
import io.aludel.migrate.render.SchemaSource;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Sequence;
import io.aludel.schema.SqlFragment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The field of a column, with what annotations say of it. */
final class ValueSource {
    private final EntityDraft draft;
    private final boolean nullMarked;
    private final List<Sequence> sequences;
    private final SchemaSource core;
    private final Set<String> unique;

    ValueSource(
            EntityDraft draft, boolean nullMarked, List<Sequence> sequences, SchemaSource core, Set<String> unique) {
        this.draft = draft;
        this.nullMarked = nullMarked;
        this.sequences = sequences;
        this.core = core;
        this.unique = unique;
    }

    FieldSpec field(Value value) {
        FieldSpec.Builder field = FieldSpec.builder(type(value), value.name(), Modifier.PRIVATE);
        if (value.id()) {
            field.addAnnotation(jakarta("Id"));
            numbered(value, field);
        }
        if (value.type().constants()) {
            field.addAnnotation(AnnotationSpec.builder(jakarta("Enumerated"))
                    .addMember("value", "$T.STRING", jakarta("EnumType"))
                    .build());
        }
        if (value.type().large()) {
            field.addAnnotation(jakarta("Lob"));
        }
        if (!value.type().kept().isEmpty()) {
            field.addAnnotation(own(value.type().kept()));
        }
        AnnotationSpec column = column(value);
        if (!column.members().isEmpty()) {
            field.addAnnotation(column);
        }
        if (!draft.isView() && !draft.isDeclared()) {
            made(value.column(), field);
        }
        return field.build();
    }

    private TypeName type(Value value) {
        return nullMarked && mayBeNull(value)
                ? value.type()
                        .java()
                        .annotated(AnnotationSpec.builder(Names.NULLABLE).build())
                : value.type().java();
    }

    /** Numbers and what the database computes are null until an object has a row. */
    private static boolean mayBeNull(Value value) {
        return value.numbered()
                || value.column().computed() != null
                || value.column().isNullable() && !value.id();
    }

    private AnnotationSpec column(Value value) {
        Column<?> column = value.column();
        ColumnType type = value.type();
        AnnotationSpec.Builder said = AnnotationSpec.builder(jakarta("Column"));
        if (!Words.snake(value.name()).equals(column.name())) {
            said.addMember("name", "$S", column.name());
        }
        if (draft.isDeclared() || draft.isView()) {
            return said.build();
        }
        if (!type.definition().isEmpty()) {
            said.addMember("columnDefinition", "$S", type.definition());
        }
        if (type.length() > 0) {
            said.addMember("length", "$L", type.length());
        }
        if (type.precision() > 0) {
            said.addMember("precision", "$L", type.precision());
            said.addMember("scale", "$L", type.scale());
        }
        if (!nullMarked && !value.id() && !column.isNullable() && column.computed() == null) {
            said.addMember("nullable", "false");
        }
        if (unique.contains(column.name())) {
            said.addMember("unique", "true");
        }
        if (column.comment() != null) {
            said.addMember("comment", "$S", column.comment());
        }
        return said.build();
    }

    private void made(Column<?> column, FieldSpec.Builder field) {
        Computed computed = column.computed();
        if (computed != null) {
            AnnotationSpec.Builder said =
                    AnnotationSpec.builder(own("Computed")).addMember("value", "$S", core.sql(computed.expression()));
            if (Boolean.TRUE.equals(computed.persisted())) {
                said.addMember("stored", "true");
            }
            field.addAnnotation(said.build());
        }
        SqlFragment value = column.serverDefault();
        if (value != null && computed == null && column.identity() == null) {
            field.addAnnotation(AnnotationSpec.builder(own("ServerDefault"))
                    .addMember("value", "$S", core.sql(value))
                    .build());
        }
    }

    private void numbered(Value value, FieldSpec.Builder field) {
        if (draft.isView()) {
            return;
        }
        Optional<Sequence> sequence = sequence(value.column());
        if (sequence.isPresent()) {
            Long step = sequence.get().numbering().increment();
            String name = sequence.get().name();
            field.addAnnotation(AnnotationSpec.builder(jakarta("GeneratedValue"))
                    .addMember("strategy", "$T.SEQUENCE", jakarta("GenerationType"))
                    .addMember("generator", "$S", name)
                    .build());
            AnnotationSpec.Builder said =
                    AnnotationSpec.builder(jakarta("SequenceGenerator")).addMember("name", "$S", name);
            if (sequence.get().schema() != null) {
                said.addMember("schema", "$S", sequence.get().schema());
            }
            field.addAnnotation(said.addMember("allocationSize", "$L", step == null ? 1 : Math.max(step, 1))
                    .build());
        } else if (value.numbered()) {
            field.addAnnotation(AnnotationSpec.builder(jakarta("GeneratedValue"))
                    .addMember("strategy", "$T.IDENTITY", jakarta("GenerationType"))
                    .build());
        }
    }

    /** The sequence from which a column has its default. */
    private Optional<Sequence> sequence(Column<?> column) {
        SqlFragment value = column.serverDefault();
        String sql = value == null ? "" : core.sql(value).toLowerCase(Locale.ROOT);
        return sql.contains("nextval(") || sql.contains("next value for")
                ? sequences.stream()
                        .filter(sequence -> List.of(sql.split("[^\\p{L}\\p{N}_]+"))
                                .contains(sequence.name().toLowerCase(Locale.ROOT)))
                        .findFirst()
                : Optional.empty();
    }
}
