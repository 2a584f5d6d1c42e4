package io.aludel.processor.enhance;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Weaves change tracking and lazy loading into the class file of a mapped class, and rewrites field access in its nest
 * mates.
 *
 * <p>Immutable and thread-safe when its {@link MappedClasses} is. Enhancing a class twice changes nothing. No class is
 * loaded, and no other class file is read.
 *
 * <pre>{@code
 * Optional<byte[]> enhanced = new Enhancer(classes).enhance(Files.readAllBytes(classFile));
 * }</pre>
 */
public final class Enhancer {

    private final MappedClasses classes;

    /**
     * Makes an enhancer.
     *
     * @param classes what is mapped: the class to enhance, and those it shares a nest with
     */
    public Enhancer(MappedClasses classes) {
        this.classes = requireNonNull(classes, "classes");
    }

    /**
     * Enhances one class.
     *
     * @param classFile the class as the compiler wrote it; not changed
     * @return the enhanced class, or empty when there is nothing to do
     * @throws EnhancementException when the class file is of a version that cannot be enhanced, or was enhanced for
     *     another version of the contract
     */
    public Optional<byte[]> enhance(byte[] classFile) {
        ClassReader reader = read(classFile);
        MappedClass mapped = classes.find(reader.getClassName());
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        if (mapped == null) {
            NestMateWeaver weaver = new NestMateWeaver(classes, writer);
            reader.accept(weaver, 0);
            return weaver.changed() ? Optional.of(writer.toByteArray()) : Optional.empty();
        }
        ClassSurvey survey = ClassSurvey.of(reader, mapped);
        if (!needsEnhancement(survey, mapped)) {
            return Optional.empty();
        }
        reader.accept(
                mapped.isRecord()
                        ? new RecordWeaver(mapped, survey, classes, writer)
                        : new EntityWeaver(mapped, survey, classes, writer),
                0);
        return Optional.of(writer.toByteArray());
    }

    private static ClassReader read(byte[] classFile) {
        try {
            return new ClassReader(classFile);
        } catch (IllegalArgumentException e) {
            throw new EnhancementException(
                    "the class file is of a version that this Aludel does not know (" + e.getMessage()
                            + "); compile with an older --release, or update aludel-processor",
                    e);
        }
    }

    private static boolean needsEnhancement(ClassSurvey survey, MappedClass mapped) {
        if (survey.enhancedContract() == Contract.VERSION) {
            return false;
        }
        String name = mapped.internalName().replace('/', '.');
        if (survey.enhancedContract() != 0) {
            throw new EnhancementException(name + " was enhanced for contract " + survey.enhancedContract()
                    + ", this is contract " + Contract.VERSION + "; compile it again from its source");
        }
        if (survey.version() < Opcodes.V11) {
            throw new EnhancementException(
                    name + " was compiled for a Java older than 11, without nest mates; compile with --release 17");
        }
        return true;
    }
}
