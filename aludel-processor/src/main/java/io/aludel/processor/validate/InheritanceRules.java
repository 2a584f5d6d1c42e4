package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.report.ClassMessage;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.TableMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes together in a hierarchy of entities. */
final class InheritanceRules implements Rule {

    private static final String PER_CLASS = "TABLE_PER_CLASS";

    private final Problems problems;
    private final Map<List<String>, String> classByValue = new HashMap<>();

    InheritanceRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        if (!entity.entity()) {
            return;
        }
        EntityModel above = above(entity);
        EntityModel root = root(entity);
        if (above != null) {
            keys(entity, root);
            strategies(entity, root);
        }
        column(entity, above, root);
        expression(entity, above, root);
        value(entity, above, root);
        keyJoin(entity, above);
        Annotation load = entity.annotations().find("PolymorphicLoad");
        if (load != null && above == null) {
            problems.error(load.place(), ClassMessage.POLYMORPHIC_LOAD_MISPLACED, entity.simpleName());
        }
    }

    /** The nearest entity above, or null. */
    private static @Nullable EntityModel above(EntityModel entity) {
        EntityModel above = entity.superclass();
        while (above != null && !above.entity()) {
            above = above.superclass();
        }
        return above;
    }

    /** Whether the rows of a class stand among those of the entity above. */
    static boolean sharesTable(EntityModel entity) {
        EntityModel said = entity;
        for (EntityModel above = entity; above != null && said.annotations().find("Inheritance") == null; ) {
            said = above;
            above = above(above);
        }
        return entity.entity() && above(entity) != null && strategy(said).equals("SINGLE_TABLE");
    }

    private static EntityModel root(EntityModel entity) {
        EntityModel root = entity;
        for (EntityModel above = above(entity); above != null; above = above(above)) {
            root = above;
        }
        return root;
    }

    /** The attributes of a class and of the mapped superclasses between it and the next entity. */
    private static boolean isOwn(EntityModel entity, AttributeModel attribute) {
        for (EntityModel type = entity; type != null && (type == entity || !type.entity()); type = type.superclass()) {
            if (type.attributes().stream().anyMatch(own -> own.name().equals(attribute.name()))) {
                return true;
            }
        }
        return false;
    }

    private void keys(EntityModel entity, EntityModel root) {
        for (AttributeModel attribute : entity.allAttributes()) {
            if (!isOwn(entity, attribute)) {
                continue;
            }
            Annotation id = attribute.annotations().findAny("Id", "EmbeddedId");
            Annotation version = attribute.annotations().find("Version");
            Annotation wrong = id == null ? version : id;
            if (wrong != null) {
                problems.error(
                        wrong.place(),
                        id == null ? ClassMessage.VERSION_IN_SUBCLASS : ClassMessage.IDENTIFIER_IN_SUBCLASS,
                        entity.simpleName(),
                        attribute.name(),
                        entity.simpleName(),
                        root.simpleName());
            }
        }
    }

    private void strategies(EntityModel entity, EntityModel root) {
        Annotation inheritance = entity.annotations().find("Inheritance");
        if (inheritance == null) {
            return;
        }
        String own = inheritance.constantName("strategy", "SINGLE_TABLE");
        String stored = strategy(root);
        if (!own.equals(stored) && (own.equals(PER_CLASS) || stored.equals(PER_CLASS))) {
            problems.error(
                    inheritance.place("strategy"),
                    ClassMessage.INHERITANCE_MIX,
                    entity.simpleName(),
                    own,
                    root.simpleName(),
                    stored);
        }
    }

    private static String strategy(EntityModel entity) {
        Annotation inheritance = entity.annotations().find("Inheritance");
        return inheritance == null ? "SINGLE_TABLE" : inheritance.constantName("strategy", "SINGLE_TABLE");
    }

    private void column(EntityModel entity, @Nullable EntityModel above, EntityModel root) {
        Annotation column = entity.annotations().find("DiscriminatorColumn");
        if (column == null) {
            return;
        }
        if (above != null) {
            problems.error(
                    column.place(),
                    ClassMessage.DISCRIMINATOR_COLUMN_MISPLACED,
                    entity.simpleName(),
                    "which is not the root of its hierarchy",
                    "Move it to " + root.simpleName() + ": a hierarchy has one discriminator.");
        } else if (strategy(entity).equals(PER_CLASS)) {
            problems.error(
                    column.place(),
                    ClassMessage.DISCRIMINATOR_COLUMN_MISPLACED,
                    entity.simpleName(),
                    "whose classes have a table each",
                    "Remove it: with TABLE_PER_CLASS the table says of which class a row is.");
        }
    }

    /** An expression stands in the root, in place of a column, and generated code can call it. */
    private void expression(EntityModel entity, @Nullable EntityModel above, EntityModel root) {
        for (MethodModel method : entity.methodsWith("DiscriminatorExpression")) {
            boolean callable = method.isStatic()
                    && method.isCallable()
                    && method.parameters().size() == 1
                    && MethodModel.simpleName(method.parameters().get(0).type())
                            .endsWith(entity.metamodel().simpleName() + ".Path");
            String wrong = above != null
                    ? "which is not the root of its hierarchy"
                    : entity.annotations().has("DiscriminatorColumn")
                            ? "which has a @DiscriminatorColumn, too"
                            : strategy(root).equals(PER_CLASS)
                                    ? "whose classes have a table each"
                                    : callable ? null : "where generated code cannot call it";
            if (wrong != null) {
                problems.error(
                        method.place(),
                        TableMessage.DISCRIMINATOR_EXPRESSION,
                        entity.simpleName(),
                        method.name(),
                        wrong,
                        root.metamodel().simpleName());
            }
        }
    }

    private void value(EntityModel entity, @Nullable EntityModel above, EntityModel root) {
        Annotation written = entity.annotations().find("DiscriminatorValue");
        Annotation column = root.annotations().find("DiscriminatorColumn");
        String type = column == null ? "STRING" : column.constantName("discriminatorType", "STRING");
        boolean hierarchy =
                above != null || column != null || entity.annotations().has("Inheritance");
        if (written == null && (entity.is(Trait.ABSTRACT) || !hierarchy)) {
            return;
        }
        if (written == null && !type.equals("STRING")) {
            if (attribute(root, column) == null) {
                problems.error(
                        entityPlace(entity),
                        ClassMessage.NO_DISCRIMINATOR_VALUE,
                        entity.simpleName(),
                        root.simpleName());
            }
            return;
        }
        String value = written == null ? entity.entityName() : written.string("value", "");
        Place place = written == null ? entityPlace(entity) : written.place("value");
        if (root.methodsWith("DiscriminatorExpression").isEmpty()) {
            type(entity, root, column, type, value, place);
        }
        String name = entity.name().canonicalName();
        String other = classByValue.putIfAbsent(List.of(root.name().canonicalName(), value), name);
        if (other != null && !other.equals(name)) {
            problems.error(
                    place,
                    ClassMessage.DUPLICATE_DISCRIMINATOR_VALUE,
                    entity.simpleName(),
                    other.substring(other.lastIndexOf('.') + 1),
                    value);
        }
    }

    private void type(
            EntityModel entity, EntityModel root, @Nullable Annotation column, String type, String value, Place place) {
        if (attribute(root, column) != null) {
            return; // the attribute's type decides, and the mapping checks the value against it
        }
        int length = column == null ? 31 : column.number("length", 31);
        if (type.equals("INTEGER") && !value.matches("[+-]?[0-9]{1,9}")) {
            problems.error(place, ClassMessage.DISCRIMINATOR_VALUE_TYPE, value, entity.simpleName(), "a whole number");
        } else if (type.equals("CHAR") && value.length() != 1) {
            problems.error(place, ClassMessage.DISCRIMINATOR_VALUE_TYPE, value, entity.simpleName(), "one character");
        } else if (type.equals("STRING") && value.length() > length) {
            problems.error(
                    place,
                    ClassMessage.DISCRIMINATOR_VALUE_TYPE,
                    value,
                    entity.simpleName(),
                    "a text of at most " + length + " characters");
        }
    }

    /** The attribute of the root that is mapped to the discriminator column by its own name, or null. */
    private static @Nullable AttributeModel attribute(EntityModel root, @Nullable Annotation column) {
        String name = column == null ? "" : column.string("name", "");
        for (AttributeModel attribute : root.allAttributes()) {
            Annotation mapped = attribute.annotations().find("Column");
            String own = mapped == null ? "" : mapped.string("name", "");
            if (!name.isEmpty() && name.equals(own.isEmpty() ? attribute.name() : own)) {
                return attribute;
            }
        }
        return null;
    }

    private static Place entityPlace(EntityModel entity) {
        Annotation annotation = entity.annotations().find("Entity");
        return annotation == null ? entity.place() : annotation.place();
    }

    private void keyJoin(EntityModel entity, @Nullable EntityModel above) {
        Annotation join = entity.annotations().findAny("PrimaryKeyJoinColumn", "PrimaryKeyJoinColumns");
        if (join != null && (above == null || !isJoined(entity, above))) {
            problems.error(join.place(), ClassMessage.KEY_JOIN_MISPLACED, entity.simpleName());
        }
    }

    private static boolean isJoined(EntityModel entity, EntityModel above) {
        for (EntityModel type = above; type != null; type = above(type)) {
            if (type.annotations().has("Inheritance")) {
                return strategy(type).equals("JOINED")
                        || (hasTable(entity) && !strategy(type).equals(PER_CLASS));
            }
        }
        return hasTable(entity);
    }

    private static boolean hasTable(EntityModel entity) {
        return entity.annotations().has("Table");
    }
}
