package io.aludel.processor.enhance;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** Turns a mapped class into a managed one: interface and marker, static initialiser, rewritten access, new members. */
final class EntityWeaver extends ManagedWeaver {
    private boolean isAbstract;
    private String superclass = "java/lang/Object";

    EntityWeaver(MappedClass mapped, ClassSurvey survey, MappedClasses classes, ClassVisitor next) {
        super(mapped, survey, classes, next);
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
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean persistent = (access & Opcodes.ACC_STATIC) == 0 && mapped.field(name, descriptor) != null;
        return super.visitField(persistent ? access & ~Opcodes.ACC_FINAL : access, name, descriptor, signature, value);
    }

    @Override
    void members() {
        new InstanceWriter(cv, mapped, superclass).write(isAbstract, survey.hasNoArgumentConstructor());
        new AttributeAccessWriter(cv, mapped).write();
        AccessorWriter accessors = new AccessorWriter(cv, mapped);
        mapped.fields().forEach(accessors::write);
        mapped.proxies().forEach(accessors::write);
    }

    @Override
    StaticInitialiserWriter staticInitialiser() {
        return new StaticInitialiserWriter(mapped, isAbstract, survey.helpersAssigned());
    }
}
