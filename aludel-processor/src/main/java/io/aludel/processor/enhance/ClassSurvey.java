package io.aludel.processor.enhance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/**
 * A first look at a class file, before anything is changed: is it enhanced already, which constructors are there, does a
 * constructor set fields that are not persistent, and which fields may be null.
 */
final class ClassSurvey extends ClassVisitor {

    private final String className;
    private final @Nullable MappedClass mapped;
    private int version;
    private int enhancedContract;
    private boolean noArgumentConstructor;
    private boolean staticInitialiser;
    private boolean helpersAssigned;
    private final List<String> nullableFields = new ArrayList<>();

    private ClassSurvey(String className, @Nullable MappedClass mapped) {
        super(Opcodes.ASM9);
        this.className = className;
        this.mapped = mapped;
    }

    static ClassSurvey of(ClassReader reader, @Nullable MappedClass mapped) {
        ClassSurvey survey = new ClassSurvey(reader.getClassName(), mapped);
        reader.accept(survey, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return survey;
    }

    /** The class file's major version. */
    int version() {
        return version & 0xFFFF;
    }

    /** The contract it was enhanced for, or 0. */
    int enhancedContract() {
        return enhancedContract;
    }

    boolean hasNoArgumentConstructor() {
        return noArgumentConstructor;
    }

    boolean hasStaticInitialiser() {
        return staticInitialiser;
    }

    /** Whether a constructor or initialiser assigns an instance field of this class that is not persistent. */
    boolean helpersAssigned() {
        return helpersAssigned;
    }

    /** The fields whose type is {@code @Nullable}: javac before 22 does not read that from class files. */
    List<String> nullableFields() {
        return nullableFields;
    }

    @Override
    public void visit(
            int classVersion,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.version = classVersion;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!Contract.ENHANCED.equals(descriptor)) {
            return null;
        }
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(String name, Object value) {
                enhancedContract = (Integer) value;
            }
        };
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitTypeAnnotation(
                    int type, @Nullable TypePath path, String annotation, boolean visible) {
                if (path == null && annotation.endsWith("/Nullable;")) {
                    nullableFields.add(name);
                }
                return null;
            }
        };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ("<clinit>".equals(name)) {
            staticInitialiser = true;
        }
        if (!"<init>".equals(name)) {
            return null;
        }
        noArgumentConstructor |= "()V".equals(descriptor);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String fieldDescriptor) {
                if (opcode == Opcodes.PUTFIELD
                        && owner.equals(className)
                        && mapped != null
                        && mapped.field(field, fieldDescriptor) == null) {
                    helpersAssigned = true;
                }
            }
        };
    }
}
