package io.aludel.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sequence that numbers an attribute. Immutable.
 *
 * @param name its name in the database; empty for one that is named after the table
 * @param generator what describes it, or null
 */
public record SequenceModel(String name, @Nullable Annotation generator) {

    /** How many numbers are taken at a time unless something else is said. */
    public static final int BLOCK = 50;

    /** The sequence of an attribute; null when none numbers it. */
    public static @Nullable SequenceModel of(AttributeModel attribute, EntityModel entity) {
        Annotation generated = attribute.annotations().find("GeneratedValue");
        if (generated == null || !generated.constantName("strategy", "AUTO").equals("SEQUENCE")) {
            return null;
        }
        String wanted = generated.string("generator", "");
        List<Annotation> described = new ArrayList<>(generators(attribute.annotations()));
        for (EntityModel type = entity; type != null; type = type.superclass()) {
            described.addAll(generators(type.annotations()));
        }
        for (Annotation generator : described) {
            String name = generator.string("name", "");
            if (wanted.isEmpty() || name.equals(wanted)) {
                String sequence = generator.string("sequenceName", "");
                return new SequenceModel(sequence.isEmpty() ? name : sequence, generator);
            }
        }
        return new SequenceModel(wanted, null);
    }

    /** The sequences that annotations describe. */
    public static List<Annotation> generators(Annotations annotations) {
        return annotations.repeated("SequenceGenerator", "SequenceGenerators");
    }
}
