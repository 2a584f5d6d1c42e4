package io.aludel.processor.enhance;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Turns reads and writes of persistent fields into calls of the woven accessors.
 *
 * <p>An accessor takes and leaves on the stack what the instruction did, so frames and branches stay as they are. Before
 * a constructor has called {@code super()} or {@code this()} no method may be called on the instance, and nobody can be
 * listening yet: such writes are left alone. So are those of values in a constructor without arguments.
 */
final class FieldAccessRewriter extends MethodVisitor {

    private final MappedClasses classes;
    private final Runnable onChange;
    private final boolean emptyConstructor;
    private boolean constructed;
    private int newInstances;

    /**
     * A rewriter.
     *
     * @param method the name and descriptor of the method that is rewritten
     */
    FieldAccessRewriter(String method, MappedClasses classes, Runnable onChange, MethodVisitor next) {
        super(Opcodes.ASM9, next);
        this.classes = classes;
        this.onChange = onChange;
        this.constructed = !method.startsWith("<init>");
        this.emptyConstructor = method.equals("<init>()V");
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            newInstances++;
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (!constructed && opcode == Opcodes.INVOKESPECIAL && "<init>".equals(name)) {
            // Each NEW has its <init>; the one without a NEW is super() or this().
            if (newInstances == 0) {
                constructed = true;
            } else {
                newInstances--;
            }
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        PersistentField field = constructed ? persistentField(opcode, owner, name, descriptor) : null;
        if (field == null || isInitialValue(opcode, field)) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        } else if (opcode == Opcodes.GETFIELD) {
            onChange.run();
            super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, field.readAccessor(), field.readDescriptor(), false);
        } else {
            onChange.run();
            super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, field.writeAccessor(), field.writeDescriptor(), false);
        }
    }

    /** What a constructor without arguments sets is nobody's wish; it may run only because an object is loaded. */
    private boolean isInitialValue(int opcode, PersistentField field) {
        return emptyConstructor && opcode == Opcodes.PUTFIELD && field.kind() == FieldKind.BASIC;
    }

    private @Nullable PersistentField persistentField(int opcode, String owner, String name, String descriptor) {
        if (opcode != Opcodes.GETFIELD && opcode != Opcodes.PUTFIELD) {
            return null;
        }
        MappedClass mapped = classes.find(owner);
        return mapped == null ? null : mapped.field(name, descriptor);
    }
}
