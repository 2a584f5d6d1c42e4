package io.aludel.processor.enhance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes {@code $aludel$validate} and {@code $aludel$callback}: the calls of the user's validators and callbacks. */
final class CalledMethodWriter {

    private static final String STRING = "java/lang/String";
    private static final String VALIDATE_DESCRIPTOR = "(Ljava/lang/String;Ljava/lang/Object;Z)Ljava/lang/Object;";
    private static final int ATTRIBUTE = 1;
    private static final int VALUE = 2;
    private static final int REMOVED = 3;

    private final ClassVisitor target;
    private final MappedClass mapped;
    private final Map<String, String> descriptors;

    /**
     * A writer.
     *
     * @param descriptors the descriptors of the class's methods, by {@link #key}
     */
    CalledMethodWriter(ClassVisitor target, MappedClass mapped, Map<String, String> descriptors) {
        this.target = target;
        this.mapped = mapped;
        this.descriptors = descriptors;
    }

    /** What finds a method: its name and the number of its parameters. */
    static String key(String name, int parameters) {
        return name + "/" + parameters;
    }

    void write() {
        List<CalledMethod> validators = methods(CalledMethod.Role.VALIDATOR);
        if (!validators.isEmpty()) {
            validate(validators);
        }
        List<CalledMethod> callbacks = methods(CalledMethod.Role.CALLBACK);
        if (!callbacks.isEmpty()) {
            callback(callbacks);
        }
    }

    private List<CalledMethod> methods(CalledMethod.Role role) {
        return mapped.methods().stream()
                .filter(method -> method.role() == role && descriptors.containsKey(key(method)))
                .toList();
    }

    private static String key(CalledMethod method) {
        return key(method.name(), method.parameters());
    }

    /** What a class says of an attribute stands in place of what is said above it. */
    private void validate(List<CalledMethod> validators) {
        MethodVisitor code = method(Contract.VALIDATE, VALIDATE_DESCRIPTOR);
        Instructions instructions = new Instructions(code, mapped.internalName());
        for (CalledMethod validator : validators) {
            for (String attribute : validator.subjects()) {
                validate(code, instructions, validator, attribute);
            }
        }
        String superclass = mapped.mappedSuperclass();
        if (superclass == null) {
            code.visitVarInsn(Opcodes.ALOAD, VALUE);
        } else {
            instructions.loadThis();
            code.visitVarInsn(Opcodes.ALOAD, ATTRIBUTE);
            code.visitVarInsn(Opcodes.ALOAD, VALUE);
            code.visitVarInsn(Opcodes.ILOAD, REMOVED);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, Contract.VALIDATE, VALIDATE_DESCRIPTOR, false);
        }
        code.visitInsn(Opcodes.ARETURN);
        instructions.end();
    }

    /** {@code if ("title".equals(attribute)) return this.strip((String) value);} */
    private void validate(MethodVisitor code, Instructions instructions, CalledMethod validator, String attribute) {
        Type type = Type.getMethodType(descriptors.get(key(validator)));
        Type[] parameters = type.getArgumentTypes();
        int removed = validator.removes() ? 1 : 0;
        boolean named = parameters.length - removed == 2;
        Label other = new Label();
        code.visitLdcInsn(attribute);
        code.visitVarInsn(Opcodes.ALOAD, ATTRIBUTE);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "equals", "(Ljava/lang/Object;)Z", false);
        code.visitJumpInsn(Opcodes.IFEQ, other);
        instructions.loadThis();
        if (named) {
            code.visitVarInsn(Opcodes.ALOAD, ATTRIBUTE);
        }
        code.visitVarInsn(Opcodes.ALOAD, VALUE);
        castTo(code, parameters[named ? 1 : 0]);
        if (validator.removes()) {
            code.visitVarInsn(Opcodes.ILOAD, REMOVED);
        }
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, mapped.internalName(), validator.name(), type.getDescriptor(), false);
        if (type.getReturnType().getSort() != Type.VOID) {
            Primitive primitive = Primitive.of(type.getReturnType().getDescriptor());
            if (primitive != null) {
                primitive.box(code);
            }
            code.visitVarInsn(Opcodes.ASTORE, VALUE);
        }
        code.visitVarInsn(Opcodes.ALOAD, VALUE);
        code.visitInsn(Opcodes.ARETURN);
        code.visitLabel(other);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private static void castTo(MethodVisitor code, Type type) {
        Primitive primitive = Primitive.of(type.getDescriptor());
        if (primitive != null) {
            primitive.unbox(code);
        } else if (!"java/lang/Object".equals(type.getInternalName())) {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    private void callback(List<CalledMethod> callbacks) {
        MethodVisitor code = method(Contract.CALLBACK, "(I)V");
        Instructions instructions = new Instructions(code, mapped.internalName());
        String superclass = mapped.mappedSuperclass();
        if (superclass != null) {
            instructions.loadThis();
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, Contract.CALLBACK, "(I)V", false);
        }
        for (CalledMethod callback : callbacks) {
            Type type = Type.getMethodType(descriptors.get(key(callback)));
            for (String kind : callback.subjects()) {
                Label other = new Label();
                code.visitVarInsn(Opcodes.ILOAD, 1);
                instructions.number(Integer.parseInt(kind));
                code.visitJumpInsn(Opcodes.IF_ICMPNE, other);
                instructions.loadThis();
                code.visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL, mapped.internalName(), callback.name(), type.getDescriptor(), false);
                pop(code, type.getReturnType());
                code.visitLabel(other);
                code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            }
        }
        code.visitInsn(Opcodes.RETURN);
        instructions.end();
    }

    private static void pop(MethodVisitor code, Type returned) {
        if (returned.getSize() > 0) {
            code.visitInsn(returned.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
    }

    private MethodVisitor method(String name, String descriptor) {
        @Nullable String signature = null;
        MethodVisitor code =
                target.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name, descriptor, signature, null);
        code.visitCode();
        return code;
    }
}
