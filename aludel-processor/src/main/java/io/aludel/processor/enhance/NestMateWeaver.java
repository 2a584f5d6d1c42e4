package io.aludel.processor.enhance;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites access to persistent fields in a class that is not mapped itself but shares a source class with one that is. */
final class NestMateWeaver extends ClassVisitor {

    private final MappedClasses classes;
    private boolean changed;

    NestMateWeaver(MappedClasses classes, ClassVisitor next) {
        super(Opcodes.ASM9, next);
        this.classes = classes;
    }

    /** Whether any access was found. */
    boolean changed() {
        return changed;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new FieldAccessRewriter(name, classes, () -> changed = true, method);
    }
}
