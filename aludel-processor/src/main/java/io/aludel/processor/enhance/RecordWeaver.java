package io.aludel.processor.enhance;

import org.objectweb.asm.ClassVisitor;

/**
 * Turns a record into a managed one that never changes: interface and marker, bookkeeping, and reading by number. Its components stay
 * final and its access is left as it is, and so are equality and text, which are made of the components alone.
 */
final class RecordWeaver extends ManagedWeaver {

    RecordWeaver(MappedClass mapped, ClassSurvey survey, MappedClasses classes, ClassVisitor next) {
        super(mapped, survey, classes, next);
    }

    @Override
    void members() {
        new InstanceWriter(cv, mapped, "java/lang/Record").writeForRecord();
        new AttributeAccessWriter(cv, mapped).writeForRecord();
    }

    /** There is no empty object to make others from. */
    @Override
    StaticInitialiserWriter staticInitialiser() {
        return new StaticInitialiserWriter(mapped, true, false);
    }
}
