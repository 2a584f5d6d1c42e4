package io.aludel.processor.enhance;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class as the enhancer needs it. Immutable.
 *
 * @param internalName its name with slashes, {@code blog/Post}
 * @param mappedSuperclass the internal name of its direct superclass when that is mapped too
 * @param descriptionClass the internal name of the generated class that describes it
 * @param fields its own persistent fields, in declared order
 */
public record MappedClass(
        String internalName, @Nullable String mappedSuperclass, String descriptionClass, List<PersistentField> fields) {

    /** Checks and copies the arguments. */
    public MappedClass {
        requireNonNull(internalName, "internalName");
        requireNonNull(descriptionClass, "descriptionClass");
        fields = List.copyOf(fields);
    }

    @Nullable
    PersistentField field(String name, String descriptor) {
        for (PersistentField field : fields) {
            if (field.name().equals(name) && field.descriptor().equals(descriptor)) {
                return field;
            }
        }
        return null;
    }
}
