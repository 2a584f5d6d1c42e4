package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import io.aludel.processor.model.EntityModel.Trait;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value with several columns. Immutable.
 *
 * @param field the field
 * @param type the class of the value
 * @param reader reads the class of the value; asked late, since the class may contain itself by mistake
 */
public record EmbeddedModel(Field field, ClassName type, Supplier<EntityModel> reader) implements AttributeModel {

    /** The class of the value. */
    public EntityModel embeddable() {
        return reader.get();
    }

    /** Whether nothing of the value can change: a record whose components cannot. */
    public boolean immutable() {
        return immutable(Set.of());
    }

    private boolean immutable(Set<ClassName> around) {
        if (!embeddable().is(Trait.RECORD)) {
            return false;
        }
        Set<ClassName> within = new HashSet<>(around);
        return !within.add(type)
                || embeddable().attributes().stream()
                        .noneMatch(component -> component instanceof BasicModel basic && basic.tracked()
                                || component instanceof EmbeddedModel inner && !inner.immutable(within));
    }

    /** The components that have other columns here than their class says, by the path to them. */
    public Map<String, BasicModel> overridden() {
        return overridden(Map.of());
    }

    /** The same, with what a subclass of the class that has the attribute says: it wins. */
    public Map<String, BasicModel> overridden(Map<String, Annotation> bySubclass) {
        Map<String, BasicModel> found = new LinkedHashMap<>();
        for (Annotation override : field.annotations().repeated("AttributeOverride", "AttributeOverrides")) {
            String path = override.string("name", "");
            List<Annotation> column = override.annotations("column");
            BasicModel component = component(path);
            if (component != null && !column.isEmpty()) {
                found.put(path, component.withColumn(column.get(0)));
            }
        }
        bySubclass.forEach((path, column) -> {
            BasicModel component = component(path);
            if (component != null) {
                found.put(path, component.withColumn(column));
            }
        });
        return found;
    }

    /** A basic component by the path to it, or null. */
    public @Nullable BasicModel component(String path) {
        int dot = path.indexOf('.');
        AttributeModel first = embeddable().attribute(dot < 0 ? path : path.substring(0, dot));
        if (first instanceof EmbeddedModel nested && dot >= 0) {
            return nested.component(path.substring(dot + 1));
        }
        return first instanceof BasicModel basic && dot < 0 ? basic : null;
    }
}
