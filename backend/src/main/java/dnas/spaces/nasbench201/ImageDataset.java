package dnas.spaces.nasbench201;

/** What the networks of NAS-Bench-201 were trained on. */
public enum ImageDataset {
    CIFAR10("cifar10", "CIFAR-10", 10, 32),
    CIFAR100("cifar100", "CIFAR-100", 100, 32),
    IMAGENET16("imagenet16", "ImageNet16-120", 120, 16);

    private final String label;
    private final String title;
    private final int classes;
    private final int side;

    ImageDataset(String label, String title, int classes, int side) {
        this.label = label;
        this.title = title;
        this.classes = classes;
        this.side = side;
    }

    /** Name in files and in names of signals. */
    public String label() {
        return label;
    }

    /** What the page shows. */
    public String title() {
        return title;
    }

    int classes() {
        return classes;
    }

    /** Pixels in a row and in a column of an image. */
    int side() {
        return side;
    }
}
