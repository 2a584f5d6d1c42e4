package io.aludel.processor.enhance;

import static io.aludel.processor.enhance.Contract.ENTITY_DESCRIPTION;
import static io.aludel.processor.enhance.Contract.MANAGED_ENTITY;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the static fields of a mapped class and the code that sets them, to run before anything else in
 * {@code <clinit>}: the user's own static initialisers may already make instances.
 */
final class StaticInitialiserWriter {

    private static final int CONSTANT = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    private static final String DESCRIPTION_DESCRIPTOR = Contract.descriptor(ENTITY_DESCRIPTION);

    private final MappedClass mapped;
    private final boolean isAbstract;
    private final boolean helpersAssigned;

    StaticInitialiserWriter(MappedClass mapped, boolean isAbstract, boolean helpersAssigned) {
        this.mapped = mapped;
        this.isAbstract = isAbstract;
        this.helpersAssigned = helpersAssigned;
    }

    void fields(ClassVisitor target) {
        field(target, Contract.BASE, "I");
        field(target, Contract.COUNT, "I");
        field(target, Contract.HELPERS, "Z");
        field(target, Contract.DESCRIPTION, DESCRIPTION_DESCRIPTOR);
    }

    private static void field(ClassVisitor target, String name, String descriptor) {
        target.visitField(CONSTANT | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null)
                .visitEnd();
    }

    /** For a class that has no static initialiser of its own. */
    void method(ClassVisitor target) {
        MethodVisitor code = target.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        prologue(code);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** For a class that has one: a visitor that puts the code in front. */
    MethodVisitor inFrontOf(MethodVisitor existing) {
        return new MethodVisitor(Opcodes.ASM9, existing) {
            @Override
            public void visitCode() {
                super.visitCode();
                prologue(mv);
            }
        };
    }

    private void prologue(MethodVisitor code) {
        Instructions instructions = new Instructions(code, mapped.internalName());
        String superclass = mapped.mappedSuperclass();
        if (superclass == null) {
            instructions.number(0);
        } else {
            code.visitFieldInsn(Opcodes.GETSTATIC, superclass, Contract.BASE, "I");
            code.visitFieldInsn(Opcodes.GETSTATIC, superclass, Contract.COUNT, "I");
            code.visitInsn(Opcodes.IADD);
        }
        put(code, Contract.BASE, "I");
        instructions.number(mapped.fields().size());
        put(code, Contract.COUNT, "I");
        if (helpersAssigned || superclass == null) {
            instructions.number(helpersAssigned ? 1 : 0);
        } else {
            code.visitFieldInsn(Opcodes.GETSTATIC, superclass, Contract.HELPERS, "Z");
        }
        put(code, Contract.HELPERS, "Z");
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, mapped.descriptionClass(), "describe", "()" + DESCRIPTION_DESCRIPTOR, false);
        put(code, Contract.DESCRIPTION, DESCRIPTION_DESCRIPTOR);
        if (!isAbstract) {
            code.visitFieldInsn(Opcodes.GETSTATIC, mapped.internalName(), Contract.DESCRIPTION, DESCRIPTION_DESCRIPTOR);
            InstanceWriter.newBlank(code, mapped.internalName());
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    ENTITY_DESCRIPTION,
                    "prototype",
                    "(" + Contract.descriptor(MANAGED_ENTITY) + ")V",
                    false);
        }
    }

    private void put(MethodVisitor code, String name, String descriptor) {
        code.visitFieldInsn(Opcodes.PUTSTATIC, mapped.internalName(), name, descriptor);
    }
}
