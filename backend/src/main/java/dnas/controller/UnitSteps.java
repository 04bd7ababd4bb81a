package dnas.controller;

/**
 * What became of sliders moved by one. A step changes one concept of a cell's code by +1 or -1, to a combination that exists,
 * and keeps the free axes; an invalid decode obeys in nothing.
 *
 * @param tried how many steps
 * @param obeyed share whose decode has the asked value of the stepped concept
 * @param alone share in which moreover no other concept moved
 */
public record UnitSteps(int tried, double obeyed, double alone) {}
