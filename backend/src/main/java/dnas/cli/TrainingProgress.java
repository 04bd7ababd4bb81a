package dnas.cli;

import dnas.controller.Progress;

/** Shows how far the training of a controller is. */
record TrainingProgress(ProgressBar bar) implements Progress {
    @Override
    public void report(int step, int steps, double secondsLeft) {
        bar.show(step, steps, ProgressBar.left("steps", secondsLeft));
    }

    @Override
    public void measuring() {
        bar.say("measuring the controller ...");
    }
}
