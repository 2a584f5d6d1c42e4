package io.aludel.testkit.dialect;

/**
 * All that a dialect has to do. Implemented by a class of tests, which JUnit runs like any other:
 *
 * <pre>{@code
 * class LedgerDialectTest implements DialectSuite {
 *     @Override
 *     public Engine open() {
 *         return Engine.create("jdbc:ledger://localhost/test");
 *     }
 *
 *     @Override
 *     public Lacks lacks() {
 *         return Lacks.NOTHING.and(Requirement.CHECKS, "Ledger takes CHECK constraints and does not look at them");
 *     }
 * }
 * }</pre>
 *
 * <p>A new dialect begins with one area, such as {@code implements TypeTests}, and takes the next when that is green. Tests of what
 * {@link DialectUnderTest#lacks()} names are reported as skipped, with the reason.
 */
public interface DialectSuite
        extends TypeTests,
                DefinitionTests,
                NamingTests,
                ReflectionTests,
                ExpressionTests,
                SelectTests,
                ChangeTests,
                ReturningTests,
                LimitTests,
                TransactionTests,
                FailureTests {}
