package io.aludel.processor.enhance;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class as the enhancer needs it. Immutable.
 *
 * @param isRecord whether it is a record, access to which is left as it is
 * @param internalName its name with slashes, {@code blog/Post}
 * @param mappedSuperclass the internal name of its direct superclass when that is mapped too
 * @param descriptionClass the internal name of the generated class that describes it
 * @param fields its own persistent fields, in declared order
 * @param methods its own methods that woven code calls, in declared order
 * @param proxies its own fields that are views of related objects; they are no attributes
 */
public record MappedClass(
        boolean isRecord,
        String internalName,
        @Nullable String mappedSuperclass,
        String descriptionClass,
        List<PersistentField> fields,
        List<CalledMethod> methods,
        List<PersistentField> proxies) {

    /** A class without methods that woven code calls. */
    public MappedClass(
            String internalName,
            @Nullable String mappedSuperclass,
            String descriptionClass,
            List<PersistentField> fields) {
        this(false, internalName, mappedSuperclass, descriptionClass, fields, List.of(), List.of());
    }

    /** Checks and copies the arguments. */
    public MappedClass {
        requireNonNull(internalName, "internalName");
        requireNonNull(descriptionClass, "descriptionClass");
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        proxies = List.copyOf(proxies);
    }

    /** A field access to which is rewritten. */
    @Nullable
    PersistentField field(String name, String descriptor) {
        if (isRecord) {
            return null;
        }
        PersistentField field = find(fields, name, descriptor);
        return field == null ? find(proxies, name, descriptor) : field;
    }

    private static @Nullable PersistentField find(List<PersistentField> fields, String name, String descriptor) {
        for (PersistentField field : fields) {
            if (field.name().equals(name) && field.descriptor().equals(descriptor)) {
                return field;
            }
        }
        return null;
    }
}
