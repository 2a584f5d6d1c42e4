package io.aludel.processor.enhance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns a mapped class into a managed one: interface and marker, static initialiser, rewritten access, new members. */
final class EntityWeaver extends ClassVisitor {

    private final MappedClass mapped;
    private final ClassSurvey survey;
    private final MappedClasses classes;
    private final Map<String, String> descriptors = new HashMap<>();
    private boolean isAbstract;
    private String superclass = "java/lang/Object";

    EntityWeaver(MappedClass mapped, ClassSurvey survey, MappedClasses classes, ClassVisitor next) {
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
        isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
        superclass = superName;
        List<String> all = new ArrayList<>(interfaces == null ? List.of() : List.of(interfaces));
        all.add(Contract.MANAGED_ENTITY);
        String fullSignature = signature == null ? null : signature + Contract.descriptor(Contract.MANAGED_ENTITY);
        super.visit(version, access, name, fullSignature, superName, all.toArray(String[]::new));
        AnnotationVisitor marker = super.visitAnnotation(Contract.ENHANCED, true);
        marker.visit("contract", Contract.VERSION);
        marker.visitEnd();
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean persistent = (access & Opcodes.ACC_STATIC) == 0 && mapped.field(name, descriptor) != null;
        return super.visitField(persistent ? access & ~Opcodes.ACC_FINAL : access, name, descriptor, signature, value);
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
        new InstanceWriter(cv, mapped, superclass).write(isAbstract, survey.hasNoArgumentConstructor());
        new AttributeAccessWriter(cv, mapped).write();
        AccessorWriter accessors = new AccessorWriter(cv, mapped);
        mapped.fields().forEach(accessors::write);
        new CalledMethodWriter(cv, mapped, descriptors).write();
        mapped.proxies().forEach(accessors::write);
        super.visitEnd();
    }

    private StaticInitialiserWriter staticInitialiser() {
        return new StaticInitialiserWriter(mapped, isAbstract, survey.helpersAssigned());
    }
}
