package io.aludel.processor.enhance;

import static io.aludel.processor.enhance.Contract.INSTANCE_STATE;
import static io.aludel.processor.enhance.Contract.MANAGED_ENTITY;
import static io.aludel.processor.enhance.Contract.PROXIES;
import static io.aludel.processor.enhance.Contract.RELATIONSHIPS;
import static io.aludel.processor.enhance.Contract.VALUES;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes {@code $aludel$read$f} and {@code $aludel$write$f}: what every access to the field {@code f} becomes. */
final class AccessorWriter {

    private static final String OWNER_AND_ATTRIBUTE = Contract.descriptor(MANAGED_ENTITY) + "I";
    private static final String OBJECT = "Ljava/lang/Object;";

    private final ClassVisitor target;
    private final MappedClass mapped;

    AccessorWriter(ClassVisitor target, MappedClass mapped) {
        this.target = target;
        this.mapped = mapped;
    }

    void write(PersistentField field) {
        MethodVisitor read = method(field.readAccessor(), field.readDescriptor());
        MethodVisitor write = method(field.writeAccessor(), field.writeDescriptor());
        switch (field.kind()) {
            case BASIC -> {
                trackedRead(read, field);
                basicWrite(write, field);
            }
            case MUTABLE -> {
                mutableRead(read, field);
                mutableWrite(write, field);
            }
            case REFERENCE -> {
                trackedRead(read, field);
                referenceWrite(write, field);
            }
            case COLLECTION -> {
                collectionRead(read, field);
                collectionWrite(write, field);
            }
            case PROXY -> {
                proxyRead(read, field);
                proxyWrite(write, field);
            }
        }
    }

    private MethodVisitor method(String name, String descriptor) {
        MethodVisitor code =
                target.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private Instructions instructions(MethodVisitor code) {
        return new Instructions(code, mapped.internalName());
    }

    private void trackedRead(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        notifyState(code, field, "beforeRead", 1);
        instructions.loadThis();
        instructions.getField(field);
        instructions.returnField(field);
        instructions.end();
    }

    private void basicWrite(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        showValue(code, field);
        notifyState(
                code, field, "beforeWrite", 1 + Type.getType(field.descriptor()).getSize());
        instructions.loadThis();
        instructions.loadArgument(field);
        instructions.putField(field);
        code.visitInsn(Opcodes.RETURN);
        instructions.end();
    }

    private void mutableRead(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        notifyState(code, field, "beforeRead", 1);
        instructions.loadThis();
        instructions.loadThis();
        instructions.attribute(field.index());
        instructions.loadThis();
        instructions.getField(field);
        callValues(code, "opened");
        instructions.castTo(field);
        instructions.putField(field);
        instructions.loadThis();
        instructions.getField(field);
        instructions.returnField(field);
        instructions.end();
    }

    private void mutableWrite(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        notifyState(code, field, "beforeWrite", 2);
        instructions.loadThis();
        instructions.loadArgument(field);
        instructions.putField(field);
        instructions.loadThis();
        instructions.loadThis();
        instructions.attribute(field.index());
        instructions.loadArgument(field);
        callValues(code, "written");
        instructions.castTo(field);
        instructions.putField(field);
        code.visitInsn(Opcodes.RETURN);
        instructions.end();
    }

    private static void callValues(MethodVisitor code, String method) {
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, VALUES, method, "(" + OWNER_AND_ATTRIBUTE + OBJECT + ")" + OBJECT, false);
    }

    private void referenceWrite(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        showValue(code, field);
        notifyState(code, field, "beforeWrite", 2);
        instructions.loadThis();
        instructions.getField(field);
        code.visitVarInsn(Opcodes.ASTORE, 3);
        instructions.loadThis();
        instructions.loadArgument(field);
        instructions.putField(field);
        instructions.loadThis();
        instructions.attribute(field.index());
        code.visitVarInsn(Opcodes.ALOAD, 3);
        instructions.loadArgument(field);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                RELATIONSHIPS,
                "referenceWritten",
                "(" + OWNER_AND_ATTRIBUTE + OBJECT + OBJECT + ")V",
                false);
        code.visitInsn(Opcodes.RETURN);
        instructions.end();
    }

    private void collectionRead(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        Label open = new Label();
        instructions.loadThis();
        instructions.getField(field);
        code.visitVarInsn(Opcodes.ASTORE, 1);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IFNONNULL, open);
        instructions.loadThis();
        instructions.attribute(field.index());
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, RELATIONSHIPS, "openCollection", "(" + OWNER_AND_ATTRIBUTE + ")" + OBJECT, false);
        instructions.castTo(field);
        code.visitVarInsn(Opcodes.ASTORE, 1);
        instructions.loadThis();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        instructions.putField(field);
        code.visitLabel(open);
        code.visitFrame(
                Opcodes.F_APPEND,
                1,
                new Object[] {Type.getType(field.descriptor()).getInternalName()},
                0,
                null);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitInsn(Opcodes.ARETURN);
        instructions.end();
    }

    private void collectionWrite(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        instructions.loadThis();
        instructions.loadThis();
        instructions.attribute(field.index());
        instructions.loadThis();
        instructions.getField(field);
        instructions.loadArgument(field);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                RELATIONSHIPS,
                "writeCollection",
                "(" + OWNER_AND_ATTRIBUTE + OBJECT + OBJECT + ")" + OBJECT,
                false);
        instructions.castTo(field);
        instructions.putField(field);
        code.visitInsn(Opcodes.RETURN);
        instructions.end();
    }

    /** {@code if ($aludel$description.isWatched()) value = (T) AttributeHooks.writing(this, attribute, value);} */
    private void showValue(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        Label unwatched = new Label();
        code.visitFieldInsn(
                Opcodes.GETSTATIC,
                mapped.internalName(),
                Contract.DESCRIPTION,
                Contract.descriptor(Contract.ENTITY_DESCRIPTION));
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Contract.ENTITY_DESCRIPTION, "isWatched", "()Z", false);
        code.visitJumpInsn(Opcodes.IFEQ, unwatched);
        instructions.loadThis();
        instructions.attribute(field.index());
        instructions.loadArgument(field);
        Primitive primitive = Primitive.of(field.descriptor());
        if (primitive != null) {
            primitive.box(code);
        }
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Contract.ATTRIBUTE_HOOKS,
                "writing",
                "(" + OWNER_AND_ATTRIBUTE + OBJECT + ")" + OBJECT,
                false);
        if (primitive != null) {
            primitive.unbox(code);
        } else {
            instructions.castTo(field);
        }
        code.visitVarInsn(Type.getType(field.descriptor()).getOpcode(Opcodes.ISTORE), 1);
        code.visitLabel(unwatched);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private void proxyRead(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        instructions.loadThis();
        code.visitLdcInsn(field.name());
        instructions.loadThis();
        instructions.getField(field);
        callProxies(code, "opened", OBJECT);
        instructions.castTo(field);
        code.visitInsn(Opcodes.ARETURN);
        instructions.end();
    }

    private void proxyWrite(MethodVisitor code, PersistentField field) {
        Instructions instructions = instructions(code);
        instructions.loadThis();
        code.visitLdcInsn(field.name());
        instructions.loadThis();
        instructions.getField(field);
        instructions.loadArgument(field);
        callProxies(code, "assigned", OBJECT + OBJECT);
        code.visitInsn(Opcodes.POP);
        code.visitInsn(Opcodes.RETURN);
        instructions.end();
    }

    private static void callProxies(MethodVisitor code, String method, String more) {
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                PROXIES,
                method,
                "(" + Contract.descriptor(MANAGED_ENTITY) + "Ljava/lang/String;" + more + ")" + OBJECT,
                false);
    }

    /** {@code InstanceState state = this.$aludel$state; if (state != null) state.method(attribute);} */
    private void notifyState(MethodVisitor code, PersistentField field, String method, int local) {
        Instructions instructions = instructions(code);
        Label untracked = new Label();
        instructions.loadState();
        code.visitVarInsn(Opcodes.ASTORE, local);
        code.visitVarInsn(Opcodes.ALOAD, local);
        code.visitJumpInsn(Opcodes.IFNULL, untracked);
        code.visitVarInsn(Opcodes.ALOAD, local);
        instructions.attribute(field.index());
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, INSTANCE_STATE, method, "(I)V", false);
        code.visitLabel(untracked);
        code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {INSTANCE_STATE}, 0, null);
    }
}
