package io.aludel.orm.runtime;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps an attribute of the elements of a list in step with their places. Immutable. */
final class ListPositions {
    /** For lists whose elements do not know their places. */
    private static final ListPositions NONE = new ListPositions(null);

    private final @Nullable ElementAttribute position;

    private ListPositions(@Nullable ElementAttribute position) {
        this.position = position;
    }

    /** The places of the elements of a collection. */
    static ListPositions of(AttributeDescription collection) {
        OrderColumnFact fact = collection.fact(OrderColumnFact.class);
        return fact == null ? NONE : new ListPositions(new ElementAttribute(fact.attribute()));
    }

    /** Whether the elements know their places, so that one can come in only when the others are known. */
    boolean areKept() {
        return position != null;
    }

    /** An element came to the end; a place that it has already is kept. */
    void appended(Collection<?> elements, Object element) {
        ElementAttribute attribute = position;
        if (attribute != null && (attribute.read(element) == null || attribute.isPrimitive(element))) {
            write(attribute, element, elements.size() - 1);
        }
    }

    /** An element was put to a place. */
    void placed(int index, Object element) {
        if (position != null) {
            write(position, element, index);
        }
    }

    /** Elements were put in or taken out anywhere. */
    void renumber(Collection<?> elements) {
        ElementAttribute attribute = position;
        if (attribute != null) {
            int index = 0;
            for (Object element : elements) {
                write(attribute, element, index++);
            }
        }
    }

    /** A list was given elements one after another. */
    void assigned(List<?> elements) {
        ElementAttribute attribute = position;
        if (attribute != null) {
            for (int index = 0; index < elements.size(); index++) {
                appended(elements.subList(0, index + 1), elements.get(index));
            }
        }
    }

    private static void write(ElementAttribute attribute, Object element, int index) {
        if (!(attribute.read(element) instanceof Number present) || present.intValue() != index) {
            attribute.write(element, index);
        }
    }
}
