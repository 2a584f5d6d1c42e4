package io.aludel.migrate.generate;

import static io.aludel.migrate.generate.Names.jakarta;
import static io.aludel.migrate.generate.Names.own;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.aludel.migrate.generate.Attribute.Links;
import io.aludel.migrate.generate.Attribute.OtherEnd;
import io.aludel.migrate.generate.Attribute.OtherLinks;
import io.aludel.migrate.generate.Attribute.Role;
import io.aludel.migrate.generate.Attribute.ToOne;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The fields of relationships, with what annotations say of them. */
final class ReferenceSource {
    private final EntityDraft draft;
    private final GenerateOptions options;
    private final ColumnTypes types;

    ReferenceSource(EntityDraft draft, GenerateOptions options, ColumnTypes types) {
        this.draft = draft;
        this.options = options;
        this.types = types;
    }

    /** The field of a relationship; empty for other attributes. */
    Optional<FieldSpec> field(Attribute attribute) {
        if (attribute instanceof ToOne toOne) {
            return Optional.of(toOne(toOne));
        } else if (attribute instanceof OtherEnd end) {
            return Optional.of(end.many() ? many(end) : one(end));
        } else if (attribute instanceof Links links) {
            return Optional.of(links(links));
        } else if (attribute instanceof OtherLinks links) {
            return Optional.of(set(links.name(), links.target())
                    .addAnnotation(mappedBy("ManyToMany", links.mappedBy()).build())
                    .initializer("new $T<>()", HashSet.class)
                    .build());
        }
        return Optional.empty();
    }

    private ClassName type(EntityDraft target) {
        return ClassName.get(options.packageName(), target.className());
    }

    private TypeName single(EntityDraft target, boolean nullable) {
        return options.nullMarked() && nullable
                ? type(target).annotated(AnnotationSpec.builder(Names.NULLABLE).build())
                : type(target);
    }

    private FieldSpec toOne(ToOne toOne) {
        boolean optional = isOptional(toOne);
        FieldSpec.Builder field = FieldSpec.builder(single(toOne.target(), optional), toOne.name(), Modifier.PRIVATE);
        if (toOne.role() == Role.ID) {
            field.addAnnotation(jakarta("Id"));
        } else if (toOne.role() == Role.SHARED) {
            field.addAnnotation(jakarta("MapsId"));
        }
        boolean only = toOne.role() == Role.SHARED || toOne.unique();
        AnnotationSpec.Builder kind = AnnotationSpec.builder(jakarta(only ? "OneToOne" : "ManyToOne"));
        if (!optional) {
            kind.addMember("optional", "false");
        }
        field.addAnnotation(kind.build());
        joinColumns(toOne, field);
        references(toOne.key(), field);
        if (!toOne.overlapping().isEmpty()) {
            field.addAnnotation(AnnotationSpec.builder(own("Overlaps"))
                    .addMember("value", Names.texts(toOne.overlapping()))
                    .build());
        }
        return field.build();
    }

    private boolean isOptional(ToOne toOne) {
        return toOne.key().columns().stream()
                .anyMatch(name -> column(name).isNullable() && !draft.key().contains(name));
    }

    private Column<?> column(String name) {
        return draft.table().column(name);
    }

    private void joinColumns(ToOne toOne, FieldSpec.Builder field) {
        Table target = toOne.target().table();
        List<String> referred = FoundSchema.referredColumns(target, toOne.key());
        boolean whole = referred.equals(
                target.primaryKeyColumns().stream().map(column -> column.name()).toList());
        boolean single = referred.size() == 1 && whole && toOne.target().key().equals(referred);
        boolean optional = isOptional(toOne);
        List<AnnotationSpec> columns = new ArrayList<>();
        for (int index = 0; index < referred.size(); index++) {
            Column<?> column = column(toOne.key().columns().get(index));
            AnnotationSpec.Builder said = AnnotationSpec.builder(jakarta("JoinColumn"));
            boolean usual = single && (Words.snake(toOne.name()) + "_" + referred.get(index)).equals(column.name());
            if (!usual) {
                said.addMember("name", "$S", column.name());
            }
            if (!single) {
                said.addMember("referencedColumnName", "$S", referred.get(index));
            }
            if (optional && !column.isNullable()) {
                said.addMember("nullable", "false");
            }
            Column<?> other = target.column(referred.get(index));
            if (!draft.isDeclared() && !types.same(column.type(), types.typeOf(target, other))) {
                said.addMember("columnDefinition", "$S", types.words(column.type()));
            }
            columns.add(said.build());
        }
        columns.stream().filter(column -> !column.members().isEmpty()).forEach(field::addAnnotation);
    }

    /** What the constraint does, unless the table is declared with all of its constraints. */
    private void references(ForeignKey key, FieldSpec.Builder field) {
        if (draft.isDeclared()) {
            return;
        }
        AnnotationSpec.Builder said = AnnotationSpec.builder(own("References"));
        if (!ForeignKeys.isPlain(key)) {
            field.addAnnotation(said.addMember("constrained", "false").build());
            return;
        }
        if (key.name() != null) {
            said.addMember("name", "$S", key.name());
        }
        actions(key, said);
        AnnotationSpec built = said.build();
        if (!built.members().isEmpty()) {
            field.addAnnotation(built);
        }
    }

    private static void actions(ForeignKey key, AnnotationSpec.Builder said) {
        ClassName action = own("References").nestedClass("Action");
        if (key.onDelete() != ReferentialAction.UNSTATED) {
            said.addMember("onDelete", "$T.$L", action, key.onDelete().name());
        }
        if (key.onUpdate() != ReferentialAction.UNSTATED) {
            said.addMember("onUpdate", "$T.$L", action, key.onUpdate().name());
        }
    }

    private static AnnotationSpec.Builder mappedBy(String annotation, String attribute) {
        return AnnotationSpec.builder(jakarta(annotation)).addMember("mappedBy", "$S", attribute);
    }

    private FieldSpec many(OtherEnd end) {
        FieldSpec.Builder field = FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(List.class), type(end.source())),
                        end.name(),
                        Modifier.PRIVATE)
                .initializer("new $T<>()", ArrayList.class);
        return end(end, "OneToMany", field);
    }

    private FieldSpec one(OtherEnd end) {
        return end(end, "OneToOne", FieldSpec.builder(single(end.source(), true), end.name(), Modifier.PRIVATE));
    }

    /** Where the database deletes rows with what they refer to, objects go the same way. */
    private static FieldSpec end(OtherEnd end, String kind, FieldSpec.Builder field) {
        AnnotationSpec.Builder said = mappedBy(kind, end.mappedBy());
        boolean cascades = end.source().attributes().stream()
                .anyMatch(attribute -> attribute instanceof ToOne toOne
                        && toOne.name().equals(end.mappedBy())
                        && toOne.key().onDelete() == ReferentialAction.CASCADE);
        if (!cascades) {
            return field.addAnnotation(said.build()).build();
        }
        said.addMember("cascade", "$T.REMOVE", jakarta("CascadeType"));
        return field.addAnnotation(said.build())
                .addAnnotation(own("PassiveDeletes"))
                .build();
    }

    private FieldSpec.Builder set(String name, EntityDraft target) {
        return FieldSpec.builder(
                ParameterizedTypeName.get(ClassName.get(Set.class), type(target)), name, Modifier.PRIVATE);
    }

    private FieldSpec links(Links links) {
        AnnotationSpec.Builder table = AnnotationSpec.builder(jakarta("JoinTable"))
                .addMember("name", "$S", links.table().name());
        if (links.table().schema() != null) {
            table.addMember("schema", "$S", links.table().schema());
        }
        table.addMember("joinColumns", columns(links.own())).addMember("inverseJoinColumns", columns(links.other()));
        FieldSpec.Builder field = set(links.name(), links.target())
                .addAnnotation(jakarta("ManyToMany"))
                .addAnnotation(table.build())
                .initializer("new $T<>()", HashSet.class);
        AnnotationSpec.Builder said = AnnotationSpec.builder(own("References"));
        actions(links.own(), said);
        AnnotationSpec built = said.build();
        return (built.members().isEmpty() ? field : field.addAnnotation(built)).build();
    }

    private static CodeBlock columns(ForeignKey key) {
        return Names.values(key.columns().stream()
                .map(column -> CodeBlock.of("@$T(name = $S)", jakarta("JoinColumn"), column))
                .toList());
    }
}
