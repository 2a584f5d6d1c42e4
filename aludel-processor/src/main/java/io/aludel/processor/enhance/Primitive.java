package io.aludel.processor.enhance;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The eight primitive types: how each is boxed, unboxed and taken from a row. */
enum Primitive {
    BOOLEAN('Z', "java/lang/Boolean", "boolean", "getBoolean", Opcodes.ICONST_0),
    BYTE('B', "java/lang/Byte", "byte", "getByte", Opcodes.ICONST_0),
    CHAR('C', "java/lang/Character", "char", "getChar", Opcodes.ICONST_0),
    SHORT('S', "java/lang/Short", "short", "getShort", Opcodes.ICONST_0),
    INT('I', "java/lang/Integer", "int", "getInt", Opcodes.ICONST_0),
    LONG('J', "java/lang/Long", "long", "getLong", Opcodes.LCONST_0),
    FLOAT('F', "java/lang/Float", "float", "getFloat", Opcodes.FCONST_0),
    DOUBLE('D', "java/lang/Double", "double", "getDouble", Opcodes.DCONST_0);

    private final char descriptor;
    private final String wrapper;
    private final String javaName;
    private final String rowGetter;
    private final int zero;

    Primitive(char descriptor, String wrapper, String javaName, String rowGetter, int zero) {
        this.descriptor = descriptor;
        this.wrapper = wrapper;
        this.javaName = javaName;
        this.rowGetter = rowGetter;
        this.zero = zero;
    }

    static @Nullable Primitive of(String descriptor) {
        for (Primitive primitive : values()) {
            if (descriptor.length() == 1 && descriptor.charAt(0) == primitive.descriptor) {
                return primitive;
            }
        }
        return null;
    }

    void box(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper, "valueOf", "(" + descriptor + ")L" + wrapper + ";", false);
    }

    /** Turns the object on the stack, known not to be null, into the primitive. */
    void unbox(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.CHECKCAST, wrapper);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, wrapper, javaName + "Value", "()" + descriptor, false);
    }

    void readFromRow(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Contract.ROW_INPUT, rowGetter, "(I)" + descriptor, false);
    }

    void zero(MethodVisitor code) {
        code.visitInsn(zero);
    }
}
