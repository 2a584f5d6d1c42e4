package io.aludel.processor.enhance;

import static io.aludel.processor.enhance.Contract.ROW_INPUT;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the members that reach attributes by number, raw and untracked: get, set, clear and hydrate. */
final class AttributeAccessWriter {

    private static final String GET_DESCRIPTOR = "(I)Ljava/lang/Object;";
    private static final String SET_DESCRIPTOR = "(ILjava/lang/Object;)V";
    private static final String HYDRATE_DESCRIPTOR = "(" + Contract.descriptor(ROW_INPUT) + ")V";

    private final ClassVisitor target;
    private final MappedClass mapped;

    AttributeAccessWriter(ClassVisitor target, MappedClass mapped) {
        this.target = target;
        this.mapped = mapped;
    }

    void write() {
        get();
        set();
        clear();
        hydrate();
    }

    /** A record is only read. */
    void writeForRecord() {
        get();
    }

    private void get() {
        MethodVisitor code = method(Opcodes.ACC_PUBLIC, Contract.GET, GET_DESCRIPTOR);
        Instructions instructions = new Instructions(code, mapped.internalName());
        Label other = new Label();
        Label[] cases = jumpToOwn(code, other);
        for (PersistentField field : mapped.fields()) {
            startCase(code, cases[field.index()]);
            instructions.loadThis();
            instructions.getField(field);
            Primitive primitive = Primitive.of(field.descriptor());
            if (primitive != null) {
                primitive.box(code);
            }
            code.visitInsn(Opcodes.ARETURN);
        }
        startCase(code, other);
        String superclass = mapped.mappedSuperclass();
        if (superclass == null) {
            throwUnknown(code);
        } else {
            instructions.loadThis();
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, Contract.GET, GET_DESCRIPTOR, false);
            code.visitInsn(Opcodes.ARETURN);
        }
        instructions.end();
    }

    private void set() {
        MethodVisitor code = method(Opcodes.ACC_PUBLIC, Contract.SET, SET_DESCRIPTOR);
        Instructions instructions = new Instructions(code, mapped.internalName());
        Label other = new Label();
        Label[] cases = jumpToOwn(code, other);
        for (PersistentField field : mapped.fields()) {
            startCase(code, cases[field.index()]);
            setCase(code, instructions, field);
            code.visitInsn(Opcodes.RETURN);
        }
        startCase(code, other);
        String superclass = mapped.mappedSuperclass();
        if (superclass == null) {
            throwUnknown(code);
        } else {
            instructions.loadThis();
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, Contract.SET, SET_DESCRIPTOR, false);
            code.visitInsn(Opcodes.RETURN);
        }
        instructions.end();
    }

    /** A null for a primitive is its zero: the runtime clears attributes so, and the field has no other emptiness. */
    private static void setCase(MethodVisitor code, Instructions instructions, PersistentField field) {
        Primitive primitive = Primitive.of(field.descriptor());
        if (primitive == null) {
            instructions.loadThis();
            code.visitVarInsn(Opcodes.ALOAD, 2);
            instructions.castTo(field);
            instructions.putField(field);
            return;
        }
        Label present = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitJumpInsn(Opcodes.IFNONNULL, present);
        instructions.loadThis();
        primitive.zero(code);
        instructions.putField(field);
        code.visitInsn(Opcodes.RETURN);
        startCase(code, present);
        instructions.loadThis();
        code.visitVarInsn(Opcodes.ALOAD, 2);
        primitive.unbox(code);
        instructions.putField(field);
    }

    /** Takes back what a no-argument constructor left in the persistent fields of an instance about to be loaded. */
    private void clear() {
        MethodVisitor code = method(Opcodes.ACC_PROTECTED, Contract.CLEAR, "()V");
        Instructions instructions = new Instructions(code, mapped.internalName());
        if (mapped.mappedSuperclass() != null) {
            instructions.loadThis();
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, mapped.mappedSuperclass(), Contract.CLEAR, "()V", false);
        }
        for (PersistentField field : mapped.fields()) {
            instructions.loadThis();
            Primitive primitive = Primitive.of(field.descriptor());
            if (primitive == null) {
                code.visitInsn(Opcodes.ACONST_NULL);
            } else {
                primitive.zero(code);
            }
            instructions.putField(field);
        }
        code.visitInsn(Opcodes.RETURN);
        instructions.end();
    }

    private void hydrate() {
        MethodVisitor code = method(Opcodes.ACC_PUBLIC, Contract.HYDRATE, HYDRATE_DESCRIPTOR);
        Instructions instructions = new Instructions(code, mapped.internalName());
        if (mapped.mappedSuperclass() != null) {
            instructions.loadThis();
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(
                    Opcodes.INVOKESPECIAL, mapped.mappedSuperclass(), Contract.HYDRATE, HYDRATE_DESCRIPTOR, false);
        }
        for (PersistentField field : mapped.fields()) {
            if (field.kind() == FieldKind.BASIC || field.kind() == FieldKind.MUTABLE) {
                hydrate(code, instructions, field);
            }
        }
        code.visitInsn(Opcodes.RETURN);
        instructions.end();
    }

    private static void hydrate(MethodVisitor code, Instructions instructions, PersistentField field) {
        Label absent = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        instructions.attribute(field.index());
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ROW_INPUT, "provides", "(I)Z", false);
        code.visitJumpInsn(Opcodes.IFEQ, absent);
        instructions.loadThis();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        instructions.attribute(field.index());
        Primitive primitive = Primitive.of(field.descriptor());
        if (primitive == null) {
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ROW_INPUT, "get", GET_DESCRIPTOR, false);
            instructions.castTo(field);
        } else {
            primitive.readFromRow(code);
        }
        instructions.putField(field);
        startCase(code, absent);
    }

    /** {@code switch (attribute - $aludel$base)} with one case for each own field. */
    private Label[] jumpToOwn(MethodVisitor code, Label other) {
        Label[] cases = new Label[mapped.fields().size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = new Label();
        }
        if (cases.length > 0) {
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitFieldInsn(Opcodes.GETSTATIC, mapped.internalName(), Contract.BASE, "I");
            code.visitInsn(Opcodes.ISUB);
            code.visitTableSwitchInsn(0, cases.length - 1, other, cases);
        } else {
            code.visitJumpInsn(Opcodes.GOTO, other);
        }
        return cases;
    }

    private static void startCase(MethodVisitor code, Label label) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private static void throwUnknown(MethodVisitor code) {
        String exception = "java/lang/IndexOutOfBoundsException";
        code.visitTypeInsn(Opcodes.NEW, exception);
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, exception, "<init>", "(I)V", false);
        code.visitInsn(Opcodes.ATHROW);
    }

    private MethodVisitor method(int access, String name, String descriptor) {
        @Nullable String signature = null;
        MethodVisitor code = target.visitMethod(access | Opcodes.ACC_SYNTHETIC, name, descriptor, signature, null);
        code.visitCode();
        return code;
    }
}
