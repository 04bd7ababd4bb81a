package dnas.controller;

import java.util.Map;

/**
 * Whether decodes have the concepts that they are asked for, by the name of the concept.
 *
 * @param swapAgreement share of decodes with the concepts of one cell and the free axes of another that have the concept as
 *     asked; an invalid decode agrees in nothing
 * @param unitSteps what sliders do that are moved by one
 */
public record Steering(Map<String, Double> swapAgreement, Map<String, UnitSteps> unitSteps) {}
