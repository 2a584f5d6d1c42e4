package io.aludel.processor.enhance;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The few instruction sequences that every woven member is made of, for one class. */
final class Instructions {

    private final MethodVisitor code;
    private final String owner;

    Instructions(MethodVisitor code, String owner) {
        this.code = code;
        this.owner = owner;
    }

    void loadThis() {
        code.visitVarInsn(Opcodes.ALOAD, 0);
    }

    /** Pushes {@code $aludel$base + index}. */
    void attribute(int index) {
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, Contract.BASE, "I");
        if (index > 0) {
            number(index);
            code.visitInsn(Opcodes.IADD);
        }
    }

    void number(int value) {
        if (value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, value);
        } else {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        }
    }

    void loadArgument(PersistentField field) {
        code.visitVarInsn(Type.getType(field.descriptor()).getOpcode(Opcodes.ILOAD), 1);
    }

    void getField(PersistentField field) {
        code.visitFieldInsn(Opcodes.GETFIELD, owner, field.name(), field.descriptor());
    }

    void putField(PersistentField field) {
        code.visitFieldInsn(Opcodes.PUTFIELD, owner, field.name(), field.descriptor());
    }

    void returnField(PersistentField field) {
        code.visitInsn(Type.getType(field.descriptor()).getOpcode(Opcodes.IRETURN));
    }

    void castTo(PersistentField field) {
        Type type = Type.getType(field.descriptor());
        if (!"java/lang/Object".equals(type.getInternalName())) {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    void loadState() {
        loadThis();
        code.visitFieldInsn(Opcodes.GETFIELD, owner, Contract.STATE, Contract.descriptor(Contract.INSTANCE_STATE));
    }

    void end() {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
