package io.aludel.processor.enhance;

import static io.aludel.processor.enhance.Contract.BLANK_CONSTRUCTOR;
import static io.aludel.processor.enhance.Contract.ENTITY_DESCRIPTION;
import static io.aludel.processor.enhance.Contract.INSTANCE_STATE;
import static io.aludel.processor.enhance.Contract.MANAGED_ENTITY;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the members that make an instance and carry its state and description. */
final class InstanceWriter {

    private static final String STATE_DESCRIPTOR = Contract.descriptor(INSTANCE_STATE);
    private static final String DESCRIPTION_DESCRIPTOR = Contract.descriptor(ENTITY_DESCRIPTION);

    private final ClassVisitor target;
    private final MappedClass mapped;
    private final String superclass;

    InstanceWriter(ClassVisitor target, MappedClass mapped, String superclass) {
        this.target = target;
        this.mapped = mapped;
        this.superclass = superclass;
    }

    void write(boolean isAbstract, boolean hasNoArgumentConstructor) {
        if (mapped.mappedSuperclass() == null) {
            state();
        }
        blankConstructor();
        description();
        if (!isAbstract) {
            newInstance(hasNoArgumentConstructor);
        }
    }

    /** A record is made by its constructor only. */
    void writeForRecord() {
        state();
        description();
    }

    private void state() {
        target.visitField(
                        Opcodes.ACC_PROTECTED | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC,
                        Contract.STATE,
                        STATE_DESCRIPTOR,
                        null,
                        null)
                .visitEnd();
        MethodVisitor getter = method(Opcodes.ACC_PUBLIC, Contract.STATE, "()" + STATE_DESCRIPTOR);
        Instructions get = new Instructions(getter, mapped.internalName());
        get.loadState();
        getter.visitInsn(Opcodes.ARETURN);
        get.end();
        MethodVisitor setter = method(Opcodes.ACC_PUBLIC, Contract.STATE, "(" + STATE_DESCRIPTOR + ")V");
        Instructions set = new Instructions(setter, mapped.internalName());
        set.loadThis();
        setter.visitVarInsn(Opcodes.ALOAD, 1);
        setter.visitFieldInsn(Opcodes.PUTFIELD, mapped.internalName(), Contract.STATE, STATE_DESCRIPTOR);
        setter.visitInsn(Opcodes.RETURN);
        set.end();
    }

    /** {@code C(Blank)}: an instance on which no constructor or initialiser of the user has run. */
    private void blankConstructor() {
        MethodVisitor code = method(Opcodes.ACC_PROTECTED, "<init>", BLANK_CONSTRUCTOR);
        Instructions instructions = new Instructions(code, mapped.internalName());
        instructions.loadThis();
        if (mapped.mappedSuperclass() == null) {
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", BLANK_CONSTRUCTOR, false);
        }
        code.visitInsn(Opcodes.RETURN);
        instructions.end();
    }

    private void description() {
        MethodVisitor code = method(Opcodes.ACC_PUBLIC, Contract.DESCRIPTION, "()" + DESCRIPTION_DESCRIPTOR);
        Instructions instructions = new Instructions(code, mapped.internalName());
        code.visitFieldInsn(Opcodes.GETSTATIC, mapped.internalName(), Contract.DESCRIPTION, DESCRIPTION_DESCRIPTOR);
        code.visitInsn(Opcodes.ARETURN);
        instructions.end();
    }

    /**
     * A blank instance; or, when the hierarchy has helper fields that constructors set, one from the no-argument
     * constructor with its persistent fields cleared again.
     */
    private void newInstance(boolean hasNoArgumentConstructor) {
        MethodVisitor code =
                method(Opcodes.ACC_PUBLIC, Contract.NEW_INSTANCE, "()" + Contract.descriptor(MANAGED_ENTITY));
        Instructions instructions = new Instructions(code, mapped.internalName());
        if (hasNoArgumentConstructor) {
            Label blank = new Label();
            code.visitFieldInsn(Opcodes.GETSTATIC, mapped.internalName(), Contract.HELPERS, "Z");
            code.visitJumpInsn(Opcodes.IFEQ, blank);
            newObject(code);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, mapped.internalName(), "<init>", "()V", false);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, mapped.internalName(), Contract.CLEAR, "()V", false);
            code.visitInsn(Opcodes.ARETURN);
            code.visitLabel(blank);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
        newBlank(code, mapped.internalName());
        code.visitInsn(Opcodes.ARETURN);
        instructions.end();
    }

    static void newBlank(MethodVisitor code, String internalName) {
        code.visitTypeInsn(Opcodes.NEW, internalName);
        code.visitInsn(Opcodes.DUP);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, internalName, "<init>", BLANK_CONSTRUCTOR, false);
    }

    private void newObject(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, mapped.internalName());
        code.visitInsn(Opcodes.DUP);
    }

    private MethodVisitor method(int access, String name, String descriptor) {
        MethodVisitor code = target.visitMethod(access | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        code.visitCode();
        return code;
    }
}
