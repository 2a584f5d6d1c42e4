package io.aludel.processor.enhance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns a mapped class or record into a managed one: interface and marker, static initialiser, rewritten access, new members. */
abstract class ManagedWeaver extends ClassVisitor {
    final MappedClass mapped;
    final ClassSurvey survey;
    private final MappedClasses classes;
    private final Map<String, String> descriptors = new HashMap<>();

    ManagedWeaver(MappedClass mapped, ClassSurvey survey, MappedClasses classes, ClassVisitor next) {
        super(Opcodes.ASM9, next);
        this.mapped = mapped;
        this.survey = survey;
        this.classes = classes;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            String superName,
            String @Nullable [] interfaces) {
        List<String> all = new ArrayList<>(interfaces == null ? List.of() : List.of(interfaces));
        all.add(Contract.MANAGED_ENTITY);
        String fullSignature = signature == null ? null : signature + Contract.descriptor(Contract.MANAGED_ENTITY);
        super.visit(version, access, name, fullSignature, superName, all.toArray(String[]::new));
        AnnotationVisitor marker = super.visitAnnotation(Contract.ENHANCED, true);
        marker.visit("contract", Contract.VERSION);
        if (!survey.nullableFields().isEmpty()) {
            AnnotationVisitor fields = marker.visitArray("nullable");
            survey.nullableFields().forEach(field -> fields.visit("", field));
            fields.visitEnd();
        }
        marker.visitEnd();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE)) == 0) {
            String key = CalledMethodWriter.key(name, Type.getArgumentTypes(descriptor).length);
            descriptors.putIfAbsent(key, descriptor);
        }
        MethodVisitor rewriter = new FieldAccessRewriter(name + descriptor, classes, () -> {}, method);
        return "<clinit>".equals(name) ? staticInitialiser().inFrontOf(rewriter) : rewriter;
    }

    @Override
    public void visitEnd() {
        StaticInitialiserWriter initialiser = staticInitialiser();
        initialiser.fields(cv);
        if (!survey.hasStaticInitialiser()) {
            initialiser.method(cv);
        }
        members();
        new CalledMethodWriter(cv, mapped, descriptors).write();
        super.visitEnd();
    }

    /** Writes the members of the interface. */
    abstract void members();

    abstract StaticInitialiserWriter staticInitialiser();
}
