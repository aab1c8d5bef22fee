/** Evaluates the decision tables under {@code bpmn/rules} with a plain DMN engine, apart from the process engine. */
package vn.ketnap.engine.rules;
