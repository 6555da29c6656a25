// From an image stack to its moments and back: a threshold cuts a shape out of a noisy stack, its
// moments describe it whichever way it lies, and the shape is rebuilt from them.
//
// Data: made here, a stack of 64 x 60 x 40 voxels of 0.2 x 0.2 x 0.3 micron with a box, a ball
// that overlaps it, and noise. A second stack holds the first turned by a quarter about z.
// Argument: the folder to write into, "shape-output" when there is none.

var folder = getArgument();
if (folder == "") folder = "shape-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

setBatchMode(true);
makeStack("cell", false);
makeStack("turned", true);

// Rotation invariants and shape descriptors F_nl of both masks: the numbers agree.
run("Moment Invariants...",
    "source=[" + folder + "/cell.tif] content=mask threshold=500 order=7"
    + " output=[" + folder + "/cell-invariants.csv]");
run("Moment Invariants...",
    "source=[" + folder + "/turned.tif] content=mask threshold=500 order=7"
    + " output=[" + folder + "/turned-invariants.csv]");

one = numbers("cell"); other = numbers("turned");
largest = 0; difference = 0;
for (i = 1; i < one.length; i++) {
    largest = maxOf(largest, abs(parseFloat(one[i])));
    difference = maxOf(difference, abs(parseFloat(one[i]) - parseFloat(other[i])));
}
print(one.length - 1 + " numbers of up to " + largest + " change by at most " + difference + " when the stack is turned.");

// The shape from its moments of order 20, with the error for every order up to it. The threshold
// is that of the open image here.
selectImage("cell.tif");
setThreshold(500, 65535);
run("Reconstruct From Moments...",
    "openstack=cell.tif content=mask order=20"
    + " output=[" + folder + "/errors.csv] figure=[" + folder + "/errors.png]"
    + " stack=[" + folder + "/rebuilt.tif] picture=[" + folder + "/rebuilt.png]");

// The rebuilt stack is an image like any other.
open(folder + "/rebuilt.tif");
getVoxelSize(width, height, depth, unit);
print("The rebuilt stack has voxels of " + width + " x " + height + " x " + depth + " " + unit + ".");
setSlice(20);
print("Inside of the box it is " + getPixel(30, 28) + ", outside of the object " + getPixel(5, 5) + ".");

files = getFileList(folder);
print("The macro wrote into " + folder + ":");
for (i = 0; i < files.length; i++) print("  " + files[i]);

// A 16-bit stack, background about 100, object about 1000, as it is or turned by a quarter about z.
function makeStack(name, turned) {
    width = 64; height = 60; depth = 40;
    if (turned) newImage(name, "16-bit black", height, width, depth);
    else newImage(name, "16-bit black", width, height, depth);
    for (z = 0; z < depth; z++) {
        setSlice(z + 1);
        for (y = 0; y < height; y++) {
            for (x = 0; x < width; x++) {
                box = abs(x - 30) < 14 && abs(y - 28) < 9 && abs(z - 19) < 8;
                a = 0.2 * (x - 40); b = 0.2 * (y - 24); c = 0.3 * (z - 25);
                ball = a * a + b * b + c * c < 2.6;
                // A fixed pattern, so that every run gives the same bytes.
                value = 100 + 900 * (box || ball) + 40 * sin(12.9898 * x + 78.233 * y + 37.719 * z);
                if (turned) setPixel(height - 1 - y, x, value);
                else setPixel(x, y, value);
            }
        }
    }
    setVoxelSize(0.2, 0.2, 0.3, "micron");
    saveAs("Tiff", folder + "/" + name + ".tif");
}

// The second row of a table of invariants.
function numbers(name) {
    rows = split(File.openAsString(folder + "/" + name + "-invariants.csv"), "\n");
    return split(rows[1], ",");
}
