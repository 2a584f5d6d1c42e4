package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.FieldMessage;
import io.aludel.processor.report.Problems;
import java.util.List;
import java.util.Set;

/** Which annotations may be on which fields, and none on methods. */
final class FieldRules implements Rule {

    private static final List<Set<String>> EXCLUSIVE = List.of(
            Set.of("ManyToOne", "OneToOne", "OneToMany", "ManyToMany", "Embedded", "ElementCollection", "Basic"),
            Set.of("Id", "Version"),
            Set.of("Enumerated", "Convert", "Lob", "AsJson", "AsArray"),
            Set.of("Id", "OneToMany", "ManyToMany"));
    private static final Set<String> OF_VALUES = Set.of(
            "Column",
            "Enumerated",
            "Lob",
            "Convert",
            "Version",
            "GeneratedValue",
            "ServerDefault",
            "Lazy",
            "Computed",
            "AsJson",
            "AsArray",
            "FetchedValue");
    private static final Set<String> OF_RELATIONSHIPS = RelationshipSettingRules.ANNOTATIONS;
    private static final Set<String> OF_METHODS = Set.of(
            "Transient",
            "DefaultFor",
            "ProxyCreator",
            "JoinCondition",
            "FromSelect",
            "FromTable",
            "DiscriminatorExpression",
            "OnUpdate",
            "VersionGenerator",
            "TableElements",
            "ColumnExpression",
            "Hybrid",
            "HybridExpression",
            "HybridUpdate",
            "Validates",
            "PrePersist",
            "PostPersist",
            "PreUpdate",
            "PostUpdate",
            "PreRemove",
            "PostRemove",
            "PostLoad");
    private static final String RESERVED_PREFIX = "$aludel";

    private final Problems problems;

    FieldRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (MethodModel method : entity.methods()) {
            if (!isAccessor(entity, method)) {
                method(entity, method);
            }
        }
        for (EntityModel.AnnotatedMember field : entity.otherFields()) {
            notPersistent(entity, field);
        }
        for (AttributeModel attribute : entity.attributes()) {
            exclusive(entity, attribute);
            misplaced(entity, attribute);
            name(entity, attribute);
            visible(entity, attribute);
        }
    }

    /** The accessor of a record's component has the annotations of the component, which are for its field. */
    private static boolean isAccessor(EntityModel entity, MethodModel method) {
        return entity.is(EntityModel.Trait.RECORD) && method.parameters().isEmpty();
    }

    private void method(EntityModel entity, MethodModel method) {
        for (Annotation annotation : method.annotations().all()) {
            if (!OF_METHODS.contains(annotation.simpleName())) {
                problems.error(
                        annotation.place(),
                        FieldMessage.ANNOTATED_METHOD,
                        annotation.simpleName(),
                        entity.simpleName(),
                        method.name());
            }
        }
    }

    private void notPersistent(EntityModel entity, EntityModel.AnnotatedMember field) {
        for (Annotation annotation : field.annotations().all()) {
            if (!annotation.simpleName().equals("Transient")) {
                problems.error(
                        annotation.place(),
                        FieldMessage.ANNOTATED_TRANSIENT,
                        annotation.simpleName(),
                        entity.simpleName(),
                        field.name(),
                        field.modifier());
            }
        }
    }

    private void exclusive(EntityModel entity, AttributeModel attribute) {
        for (Set<String> group : EXCLUSIVE) {
            List<Annotation> found = attribute.annotations().all().stream()
                    .filter(annotation -> group.contains(annotation.simpleName()))
                    .toList();
            if (found.size() > 1) {
                problems.error(
                        found.get(1).place(),
                        FieldMessage.CONTRADICTING_ANNOTATIONS,
                        entity.simpleName(),
                        attribute.name(),
                        found.get(0).simpleName(),
                        found.get(1).simpleName());
                return;
            }
        }
    }

    private void misplaced(EntityModel entity, AttributeModel attribute) {
        boolean relation = attribute instanceof RelationModel;
        if (attribute instanceof RelationModel collection && collection.holdsValues()) {
            return;
        }
        for (Annotation annotation : attribute.annotations().all()) {
            if (relation && OF_VALUES.contains(annotation.simpleName())) {
                misplaced(entity, attribute, annotation, "a relationship", forRelationship(annotation.simpleName()));
            } else if (!relation && OF_RELATIONSHIPS.contains(annotation.simpleName())) {
                String remedy = "Add @ManyToOne if it refers to another entity; the column of a value has @Column.";
                misplaced(entity, attribute, annotation, "no relationship", remedy);
            }
        }
    }

    private static String forRelationship(String annotation) {
        return annotation.equals("Column") ? "The column of a relationship has @JoinColumn." : "Remove it.";
    }

    private void misplaced(
            EntityModel entity, AttributeModel attribute, Annotation annotation, String what, String remedy) {
        problems.error(
                annotation.place(),
                FieldMessage.MISPLACED_ANNOTATION,
                annotation.simpleName(),
                entity.simpleName(),
                attribute.name(),
                what,
                remedy);
    }

    private void visible(EntityModel entity, AttributeModel attribute) {
        if (!attribute.field().visible()) {
            problems.error(
                    attribute.place(),
                    FieldMessage.TYPE_NOT_VISIBLE,
                    entity.simpleName(),
                    attribute.name(),
                    attribute.type());
        }
    }

    private void name(EntityModel entity, AttributeModel attribute) {
        if (attribute.name().startsWith(RESERVED_PREFIX)) {
            problems.error(attribute.place(), FieldMessage.RESERVED_NAME, entity.simpleName(), attribute.name());
        }
        for (EntityModel above = entity.superclass(); above != null; above = above.superclass()) {
            if (above.attributes().stream().anyMatch(other -> other.name().equals(attribute.name()))) {
                problems.error(
                        attribute.place(),
                        FieldMessage.DUPLICATE_ATTRIBUTE,
                        entity.simpleName(),
                        attribute.name(),
                        above.simpleName());
                return;
            }
        }
    }
}
